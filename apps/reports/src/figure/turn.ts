import type { Language } from "@kith/instrument";
import type { ScaleWords } from "@kith/release";
import { say, sayWords } from "../words/say.ts";

type Turned = { change: number; says: "better" | "worse" | "cannot-tell" };

/** How one says that this scale rose or fell, by the released change. */
export function turnOf(finding: Turned, scale: ScaleWords, language: Language): string {
  return (finding.change > 0 ? scale.rose : scale.fell)[language];
}

/** What one informant's line says, in a word or two. */
export function rowSays(finding: Turned, scale: ScaleWords, language: Language): string {
  if (finding.says === "cannot-tell") return say(sayWords.rowCannotTell, language);
  const words = finding.says === "worse" ? sayWords.rowWorse : sayWords.rowBetter;
  return say(words, language, { turn: turnOf(finding, scale, language) });
}
