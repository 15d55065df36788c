import { useDevice } from "../device.tsx";
import { Frame } from "../parts/frame.tsx";

/** For who reads the questions to somebody, on the phone or beside them: what to say first, and what not to do. */
export function Interview(props: { programme: string; minutes: number; back: () => void; begin: () => void }) {
  const { say } = useDevice();
  return (
    <Frame
      screen="interview"
      aloud
      back={props.back}
      below={
        <>
          <button type="button" className="plain" onClick={props.back}>
            {say("goBack")}
          </button>
          <button type="button" className="main" onClick={props.begin}>
            {say("interviewBegin")}
          </button>
        </>
      }
    >
      <div className="reading">
        <h1 tabIndex={-1}>{say("interviewTitle")}</h1>
        <ul>
          <li>{say("interviewRule1")}</li>
          <li>{say("interviewRule2")}</li>
          <li>{say("interviewRule3")}</li>
        </ul>
        <h2>{say("interviewScript")}</h2>
        <blockquote>
          <p>{say("interviewScript1", { programme: props.programme, minutes: props.minutes })}</p>
          <p>{say("interviewScript2")}</p>
          <p>{say("interviewScript3")}</p>
        </blockquote>
        <p className="soft">{say("interviewNo")}</p>
      </div>
    </Frame>
  );
}
