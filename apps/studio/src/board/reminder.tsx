import { useState } from "react";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { chaseWords } from "../words/chase.ts";

/** A neutral sentence to send to one person. It names no child, no group and no last day. */
export function Reminder() {
  const say = useSay();
  const [copied, setCopied] = useState<"toOne" | "copied" | "copyByHand">("toOne");
  const text = say(chaseWords.reminder);
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
      <blockquote>{text}</blockquote>
      <p className="chase-note" role="status">
        {say(chaseWords[copied])}
      </p>
      <Button className="button" onPress={copy}>
        {say(chaseWords.copy)}
      </Button>
    </section>
  );
}
