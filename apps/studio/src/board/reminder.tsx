import type { BoardCell } from "@kith/server/api";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage, useSay } from "../language.tsx";
import { chaseWords } from "../words/chase.ts";
import { fill } from "../words/fill.ts";
import { useFormLink } from "./use-form-link.ts";

/** About how long a whole form takes, where it is not known what is still open behind the link. */
const usualMinutes = { caregiver: 8, teacher: 3, child: 15, facilitator: 5 };

/** A neutral sentence to send to one person, in that person's language and with their link. It names no child, no group and no last day. */
export function Reminder({ form }: { form: BoardCell | undefined }) {
  const say = useSay();
  const [copied, setCopied] = useState<"toOne" | "copied" | "copyByHand">("toOne");
  const { language } = useLanguage();
  const link = useFormLink(form);
  const minutes = link?.minutes ?? usualMinutes[form?.informant ?? "caregiver"];
  const theirs = link?.language ?? language;
  const sentence = fill(chaseWords.reminder, theirs, { minutes });
  const where = link ? `${location.origin}/f#${link.token}` : "";
  const text = link ? `${sentence} ${fill(chaseWords.link, theirs, { link: where })}` : sentence;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // Without https a browser has no clipboard to write to.
      setCopied("copyByHand");
    }
  };
  return (
    <section className="chase" aria-labelledby="remind">
      <h3 id="remind">{say(chaseWords.remind)}</h3>
      <blockquote lang={theirs}>
        {sentence}
        {link && (
          <>
            {" "}
            {fill(chaseWords.link, theirs, { link: "" })}
            <span lang="en">{where}</span>
          </>
        )}
      </blockquote>
      {link === null && <p className="chase-note">{say(chaseWords.noLink)}</p>}
      <p className="chase-note" role="status">
        {say(chaseWords[copied])}
      </p>
      <Button className="button" onPress={copy}>
        {say(chaseWords.copy)}
      </Button>
    </section>
  );
}
