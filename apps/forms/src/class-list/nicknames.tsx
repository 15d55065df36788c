import { useDevice } from "../device.tsx";

/** Where a teacher notes which code is which child, for this browser only. */
export function Nicknames(props: {
  codes: readonly string[];
  names: ReadonlyMap<string, string>;
  keep: (code: string, name: string) => void;
  done: () => void;
}) {
  const { say } = useDevice();
  return (
    <section className="nicknames">
      <p className="note">{say("nicknamesHelp")}</p>
      {props.codes.map((code) => (
        <label className="field inline" key={code}>
          <span className="child-code">{code}</span>
          <input
            value={props.names.get(code) ?? ""}
            onChange={(event) => props.keep(code, event.target.value)}
            aria-label={say("nicknameFor", { child: code })}
            autoComplete="off"
            maxLength={12}
          />
        </label>
      ))}
      <button type="button" className="main wide" onClick={props.done}>
        {say("hideNicknames")}
      </button>
    </section>
  );
}
