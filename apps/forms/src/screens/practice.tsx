import { useState } from "react";
import { useDevice } from "../device.tsx";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";

/** One question about noodles, to learn how the beans work. Its answer is kept nowhere. */
export function Practice(props: { back: () => void; done: () => void }) {
  const { say } = useDevice();
  const [chosen, setChosen] = useState<string | null>(null);
  const amounts = (["practice0", "practice1", "practice2", "practice3", "practice4"] as const).map((phrase, beans) => ({
    value: phrase,
    words: say(phrase),
    beans,
  }));
  return (
    <Frame
      screen="practice"
      aloud
      back={props.back}
      above={
        <div className="progress">
          <p className="progress-words">{say("practiceLabel")}</p>
        </div>
      }
      below={
        <>
          <button type="button" className="plain" onClick={props.back}>
            {say("goBack")}
          </button>
          <button type="button" className="main" disabled={chosen === null} onClick={props.done}>
            {say("next")}
          </button>
        </>
      }
    >
      <Choice
        stem={say("practiceStem")}
        title={say("practiceTitle")}
        options={[...amounts, { value: "prefer-not", words: say("preferNot"), apart: true }]}
        chosen={chosen}
        choose={setChosen}
      />
      <p className={chosen ? "note" : ""} role="status">
        {chosen ? say("practiceGood") : ""}
      </p>
    </Frame>
  );
}
