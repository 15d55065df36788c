import { useDevice } from "../device.tsx";
import { Frame } from "../parts/frame.tsx";
import { Cup } from "../parts/pictures.tsx";

/** The break half-way: what is there is kept, and tomorrow is fine too. */
export function Rest(props: { child: boolean; goOn: () => void; back: () => void }) {
  const { say } = useDevice();
  return (
    <Frame
      screen="rest"
      aloud
      back={props.back}
      below={
        <>
          <button type="button" className="plain" onClick={props.back}>
            {say("back")}
          </button>
          <button type="button" className="main" onClick={props.goOn}>
            {say("goOn")}
          </button>
        </>
      }
    >
      <div className="calm">
        <Cup />
        <h1 tabIndex={-1}>{say("restTitle")}</h1>
        <p>{say(props.child ? "childRestText" : "restText")}</p>
      </div>
    </Frame>
  );
}
