import type { Informant, Language } from "@kith/instrument";
import { pageWords, say } from "../words/say.ts";
import type { FigureRow } from "./figure.ts";
import type { ForestLine } from "./forest.ts";

/** What every interactive chart is given: what it shows, what is said aloud as the arrow keys walk it, and its words. */
type Live = {
  headline: string;
  /** One sentence for each step of the walk, in the order of the steps. */
  spoken: string[];
  words: ReturnType<typeof liveWords>;
};

/** An outcome before and after, a line for each informant. */
export type LiveScores = Live & {
  kind: "scores";
  lowest: number;
  highest: number;
  moments: [string, string];
  rows: FigureRow[];
};

/** Changes side by side, each on a line of its own; what the axis reaches is read off the drawing. */
export type LiveChanges = Live & { kind: "changes"; informant: Informant; lines: ForestLine[] };

/** How far each way of working went, from none to all; null where nobody recorded it. */
export type LiveAmounts = Live & {
  kind: "amounts";
  ends: [none: string, all: string];
  aspects: { delivery: string; uptake: string };
  strategies: { name: string; delivery: string | null; uptake: string | null }[];
};

export type LiveModel = LiveScores | LiveChanges | LiveAmounts;

/** The words that every interactive chart has. */
export function liveWords(language: Language) {
  const words = (name: keyof typeof pageWords) => say(pageWords[name], language);
  return {
    open: words("openChart"),
    close: words("closeChart"),
    help: words("chartHelp"),
    touch: words("chartHelpTouch"),
    previous: words("previousPoint"),
    next: words("nextPoint"),
    failed: words("chartFailed"),
    axis: words("scoreAxis"),
    change: words("change"),
    withheld: words("withheld"),
  };
}
