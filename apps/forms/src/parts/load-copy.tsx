import { type ChangeEvent, useState } from "react";
import { useDevice } from "../device.tsx";
import { takeOver } from "../keep/hand-over.ts";

/** Takes in a file that another device saved, and sends what is in it from here. */
export function LoadCopy(props: { loaded: () => void }) {
  const { say } = useDevice();
  const [says, setSays] = useState("");
  const load = async (file: File | undefined) => {
    if (!file) return;
    const taken = await takeOver(await file.text()).catch(() => null);
    setSays(taken === null ? say("loadCopyWrong") : say("loadCopyDone", { count: taken }));
    if (taken !== null) props.loaded();
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen once more.
    void load(file).then(() => {
      target.value = "";
    });
  };
  return (
    <details className="load-copy">
      <summary>{say("loadCopy")}</summary>
      <p>{say("loadCopyHelp")}</p>
      <label className="field">
        <span>{say("loadCopyLabel")}</span>
        <input type="file" accept=".json,application/json" onChange={choose} />
      </label>
      <p className={says ? "note" : ""} role="status">
        {says}
      </p>
    </details>
  );
}
