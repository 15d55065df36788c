import { useState } from "react";
import { useDevice } from "../device.tsx";
import { everythingUnsent } from "../keep/hand-over.ts";
import type { Sending } from "../keep/kept.ts";

/** Saves what is not sent yet as a file, to be carried to a device with a network. Its name says nothing of anybody. */
export function SaveCopy(props: { onlyHere?: readonly Sending[] }) {
  const { say } = useDevice();
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const text = JSON.stringify(await everythingUnsent(props.onlyHere));
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = "kith-not-sent.json";
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    setSaved(true);
  };
  return (
    <div className="save-copy">
      <button type="button" className="plain" onClick={() => void save()}>
        {say("saveCopy")}
      </button>
      <p className="soft" role="status">
        {say(saved ? "saveCopyDone" : "saveCopyHelp")}
      </p>
    </div>
  );
}
