import { useEffect, useState } from "react";
import { piecesOnScreen } from "../aloud/pieces-on-screen.ts";
import { hush, readAloud, recordedVoices } from "../aloud/read-aloud.ts";
import { useDevice } from "../device.tsx";

/** Reads aloud what is on the screen, and says plainly when this device cannot. */
export function AloudButton() {
  const { say, language, voice, setVoice } = useDevice();
  const [cannot, setCannot] = useState(false);
  const [reading, setReading] = useState(false);
  const [voices, setVoices] = useState<string[]>([]);
  // Whoever shows another screen gives this button another key: then nothing is read on.
  useEffect(() => hush, []);
  const read = async (by: string | undefined) => {
    setReading(true);
    void recordedVoices(language).then(setVoices);
    setCannot(!(await readAloud(piecesOnScreen(document), language, by)));
    setReading(false);
  };
  const press = () => {
    if (!reading) return void read(voice);
    hush();
    setReading(false);
  };
  const change = (name: string) => {
    setVoice(name);
    void read(name);
  };
  return (
    <>
      <button type="button" className="quiet aloud" aria-pressed={reading} onClick={press}>
        <svg className="speaker" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M4 9h4l5-4v14l-5-4H4zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12" />
        </svg>
        {say(reading ? "aloudStop" : "aloud")}
      </button>
      <p className={cannot ? "note" : ""} role="status">
        {cannot ? say("aloudCannot") : null}
        {voices.length > 1 && !cannot
          ? voices.map((name) => (
              <button
                key={name}
                type="button"
                className="quiet"
                aria-pressed={name === (voice ?? voices[0])}
                onClick={() => change(name)}
              >
                {name}
              </button>
            ))
          : null}
      </p>
    </>
  );
}
