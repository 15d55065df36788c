import type { Informant, Language } from "@kith/instrument";
import { pageWords, say } from "../words/say.ts";
import { changeSaid } from "./by-type.ts";
import type { ForestLine } from "./forest.ts";
import { type LiveChanges, liveWords } from "./live-model.ts";

/** The interactive chart of changes side by side: the very lines that are drawn, and each as a sentence. */
export function liveChanges(
  { informant, title, lines }: { informant: Informant; title: string; lines: ForestLine[] },
  language: Language,
): LiveChanges {
  const words = liveWords(language);
  const says = (line: ForestLine): string => {
    if (line.kind === "group") return line.change === "[c]" ? `[c] ${words.withheld}` : changeSaid(line);
    const span = say(pageWords.span, language, { from: line.from, to: line.to });
    return line.kind === "next" ? span : `${line.change} (${span})`;
  };
  return {
    kind: "changes",
    informant,
    headline: title,
    lines,
    spoken: lines.map((line) => say(pageWords.labelled, language, { who: line.name, what: says(line) })),
    words,
  };
}
