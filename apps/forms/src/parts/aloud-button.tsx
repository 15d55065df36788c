import { useEffect, useState } from "react";
import { piecesOnScreen } from "../aloud/pieces-on-screen.ts";
import { hush, readAloud } from "../aloud/read-aloud.ts";
import { useDevice } from "../device.tsx";

/** Reads the question and its answers aloud, and says plainly when this device cannot. */
export function AloudButton(props: { instrument: string }) {
  const { say, language } = useDevice();
  const [cannot, setCannot] = useState(false);
  const [reading, setReading] = useState(false);
  // Whoever shows another question gives this button another key: then nothing is read on.
  useEffect(() => hush, []);
  const press = async () => {
    if (reading) {
      hush();
      setReading(false);
      return;
    }
    setReading(true);
    setCannot(!(await readAloud(piecesOnScreen(document, props.instrument), language)));
    setReading(false);
  };
  return (
    <div className="aloud">
      <button type="button" className="quiet" aria-pressed={reading} onClick={() => void press()}>
        <svg className="speaker" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M4 9h4l5-4v14l-5-4H4zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12" />
        </svg>
        {say(reading ? "aloudStop" : "aloud")}
      </button>
      <p className={cannot ? "note" : ""} role="status">
        {cannot ? say("aloudCannot") : ""}
      </p>
    </div>
  );
}
