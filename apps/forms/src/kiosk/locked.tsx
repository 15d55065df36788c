import { useState } from "react";
import { useDevice } from "../device.tsx";
import type { Kiosk } from "../keep/kept.ts";
import { changeKiosk, tryPin } from "../keep/kiosk.ts";
import { Frame } from "../parts/frame.tsx";
import { Sprout } from "../parts/pictures.tsx";
import { PinPad } from "./pin-pad.tsx";

/** Between two children: a picture, the same whatever was answered, until staff type their PIN. Back leads nowhere. */
export function Locked(props: { changed: (kiosk: Kiosk) => void }) {
  const { say } = useDevice();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<"" | "pinWrong" | "pinWait">("");
  const typed = async (pin: string) => {
    const kiosk = await changeKiosk((kept) => tryPin(kept, pin, Date.now()));
    if (!kiosk) return;
    if (kiosk.locked) setTrouble(kiosk.waitUntil > Date.now() ? "pinWait" : "pinWrong");
    else props.changed(kiosk);
  };
  return (
    <Frame
      screen="locked"
      step={asking ? "pin" : ""}
      back={() => setAsking(false)}
      below={
        asking ? null : (
          <button type="button" className="plain" onClick={() => setAsking(true)}>
            {say("kioskStaff")}
          </button>
        )
      }
    >
      <div className="calm">
        <Sprout />
        <h1 tabIndex={-1}>{say("kioskLocked")}</h1>
        <p className={trouble ? "note" : ""} role="alert">
          {trouble ? say(trouble) : ""}
        </p>
        {asking ? <PinPad label={say("pinType")} typed={(pin) => void typed(pin)} /> : null}
      </div>
    </Frame>
  );
}
