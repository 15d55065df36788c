import { useDevice } from "../device.tsx";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { Message } from "../screens/message.tsx";

/** Before a second round: two teachers' views must not be taken for one teacher's change of view. */
export function SameRater(props: { answer: boolean | null; choose: (same: boolean | null) => void }) {
  const { say } = useDevice();
  if (props.answer === false) {
    return (
      <Message
        screen="other-rater"
        picture="sprout"
        title={say("otherRaterTitle")}
        buttons={
          <button type="button" className="plain" onClick={() => props.choose(null)}>
            {say("changeAnswer")}
          </button>
        }
      >
        <p>{say("otherRaterText")}</p>
      </Message>
    );
  }
  return (
    <Frame screen="same-rater">
      <Choice
        stem={say("sameRaterText")}
        title={say("sameRaterTitle")}
        options={[
          { value: "yes", words: say("sameRaterYes") },
          { value: "no", words: say("sameRaterNo") },
        ]}
        chosen={null}
        choose={(value) => props.choose(value === "yes")}
      />
    </Frame>
  );
}
