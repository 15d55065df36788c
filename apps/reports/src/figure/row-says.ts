import type { Language } from "@kith/instrument";
import type { Finding } from "@kith/release";
import { say, sayWords } from "../words/say.ts";

type Shown = Extract<Finding, { kind: "shown" }>;

/** Which way a shown finding went, as the key of its words: up or down, and whether that is worse. */
export function wayOf(finding: Shown): "down" | "up" | "downWorse" | "upWorse" | "cannot-tell" {
  if (finding.says === "cannot-tell") return "cannot-tell";
  const up = finding.change > 0;
  if (finding.says === "better") return up ? "up" : "down";
  return up ? "upWorse" : "downWorse";
}

/** What one informant's line says, in a word or two. */
export function rowSays(finding: Shown, language: Language): string {
  const words = {
    down: sayWords.rowDown,
    up: sayWords.rowUp,
    downWorse: sayWords.rowDownWorse,
    upWorse: sayWords.rowUpWorse,
    "cannot-tell": sayWords.rowCannotTell,
  };
  return say(words[wayOf(finding)], language);
}
