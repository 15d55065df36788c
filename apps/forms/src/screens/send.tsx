import { useDevice } from "../device.tsx";
import { Frame } from "../parts/frame.tsx";
import { Letter } from "../parts/pictures.tsx";

/** Nothing is sent before this button: it is said what it does, and what was left empty is no reproach. */
export function SendScreen(props: {
  child: boolean;
  blank: number;
  /** Something to look at once more before it goes; never a reproach. */
  hint?: string;
  seeBlank: () => void;
  back: () => void;
  send: () => void;
}) {
  const { say } = useDevice();
  return (
    <Frame
      screen="send"
      aloud
      back={props.back}
      below={
        <>
          <button type="button" className="plain" onClick={props.back}>
            {say("back")}
          </button>
          <button type="button" className="main" onClick={props.send}>
            {say("send")}
          </button>
        </>
      }
    >
      <div className="calm">
        <Letter />
        <h1 tabIndex={-1}>{say("sendTitle")}</h1>
        <p>{say(props.child ? "sendChildText" : "sendText")}</p>
        {props.hint ? <p className="note">{props.hint}</p> : null}
        {props.blank > 0 ? (
          <div className="note">
            <p>{say("sendBlank", { count: props.blank })}</p>
            <button type="button" className="plain" onClick={props.seeBlank}>
              {say("sendBlankGo")}
            </button>
          </div>
        ) : null}
      </div>
    </Frame>
  );
}
