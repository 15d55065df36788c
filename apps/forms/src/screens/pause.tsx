import { useState } from "react";
import { useDevice } from "../device.tsx";
import { Frame } from "../parts/frame.tsx";
import { Cup } from "../parts/pictures.tsx";

/** A stop anywhere: what is there is kept, and it may be carried on here or, once the server has it, at another device. */
export function Pause(props: { child: boolean; goOn: () => void; elsewhere: () => Promise<boolean> }) {
  const { say } = useDevice();
  const [state, setState] = useState<"asked" | "trying" | "there" | "not-there">("asked");
  const carry = async () => {
    setState("trying");
    setState((await props.elsewhere()) ? "there" : "not-there");
  };
  return (
    <Frame
      screen="pause"
      aloud
      back={props.goOn}
      below={
        <button type="button" className="main" onClick={props.goOn}>
          {say("goOn")}
        </button>
      }
    >
      <div className="calm">
        <Cup />
        <h1 tabIndex={-1}>{say("pauseTitle")}</h1>
        <p>{say(props.child ? "pauseChildText" : "pauseText")}</p>
        {props.child ? null : (
          <button type="button" className="plain" disabled={state === "trying"} onClick={() => void carry()}>
            {say("elsewhere")}
          </button>
        )}
        <p className={state === "there" || state === "not-there" ? "note" : ""} role="status" data-elsewhere={state}>
          {state === "there" ? say("elsewhereThere") : ""}
          {state === "not-there" ? say("elsewhereNot") : ""}
        </p>
      </div>
    </Frame>
  );
}
