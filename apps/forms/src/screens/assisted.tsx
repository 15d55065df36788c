import { useState } from "react";
import { useDevice } from "../device.tsx";
import type { AssistedBy } from "../keep/kept.ts";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";

/** Who holds the phone beside the one who answers, because an answer read out by the child is not the same answer. */
export function Assisted(props: { back: () => void; answer: (assistedBy: AssistedBy) => void }) {
  const { say } = useDevice();
  const [chosen, setChosen] = useState<AssistedBy | null>(null);
  const notes: Record<AssistedBy, string> = {
    nobody: "",
    volunteer: say("assistedVolunteerNote"),
    family: say("assistedFamilyNote"),
    child: say("assistedChildNote"),
  };
  const note = chosen ? notes[chosen] : "";
  return (
    <Frame
      screen="assisted"
      aloud
      back={props.back}
      below={
        <>
          <button type="button" className="plain" onClick={props.back}>
            {say("goBack")}
          </button>
          <button
            type="button"
            className="main"
            disabled={chosen === null}
            onClick={() => chosen && props.answer(chosen)}
          >
            {say("next")}
          </button>
        </>
      }
    >
      <Choice
        title={say("assistedTitle")}
        options={[
          { value: "nobody", words: say("assistedSelf") },
          { value: "volunteer", words: say("assistedVolunteer") },
          { value: "family", words: say("assistedFamily") },
          { value: "child", words: say("assistedChild") },
        ]}
        chosen={chosen}
        choose={setChosen}
      />
      <p className={note ? "note" : ""} role="status">
        {note}
      </p>
    </Frame>
  );
}
