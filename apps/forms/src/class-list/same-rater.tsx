import { useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink } from "../keep/kept.ts";
import { changeLink } from "../keep/links.ts";
import { refreshForms } from "../keep/refresh-forms.ts";
import { openLink } from "../link/open-link.ts";
import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { Message } from "../screens/message.tsx";
import { sayOtherRater } from "../send/other-rater.ts";

/**
 * Before a second round: two people's views must not be taken for one person's change of view. Who is new says so, and answers
 * as a person of their own.
 */
export function SameRater(props: { link: KeptLink; settled: (link: KeptLink) => void }) {
  const { say } = useDevice();
  const { link, settled } = props;
  const [other, setOther] = useState(false);
  const [state, setState] = useState<"asked" | "trying" | "not-there">("asked");
  const keep = async (known: KeptLink) => {
    const noted = await changeLink(known.id, (kept) => ({ ...kept, sameRater: true }));
    await refreshForms(noted);
    settled(noted);
  };
  const begin = async () => {
    setState("trying");
    const opening = (await sayOtherRater(link.secret)) ? await openLink(link.secret, "surveyjs") : null;
    if (opening?.kind === "opened") await keep(opening.link);
    else setState("not-there");
  };
  if (other) {
    return (
      <Message
        screen="other-rater"
        picture="sprout"
        title={say("otherRaterTitle")}
        buttons={
          <>
            <button type="button" className="plain" onClick={() => setOther(false)}>
              {say("changeAnswer")}
            </button>
            <button type="button" className="main" disabled={state === "trying"} onClick={() => void begin()}>
              {say("otherRaterGo")}
            </button>
          </>
        }
      >
        <p>{say("otherRaterText")}</p>
        <p className={state === "not-there" ? "note" : ""} role="status">
          {state === "not-there" ? say("otherRaterOffline") : ""}
        </p>
      </Message>
    );
  }
  const teacher = link.opened.kind === "class-list";
  return (
    <Frame screen="same-rater">
      <Choice
        stem={say("sameRaterText")}
        title={say("sameRaterTitle")}
        options={[
          { value: "yes", words: say("sameRaterYes") },
          { value: "no", words: say(teacher ? "sameRaterNo" : "sameRaterNoCaregiver") },
        ]}
        chosen={null}
        choose={(value) => (value === "yes" ? void keep(link) : setOther(true))}
      />
    </Frame>
  );
}
