import type { Language } from "@kith/instrument";
import { pageWords, say, sayWords } from "../words/say.ts";
import type { Figure, FigureRow } from "./figure.ts";

/** What the interactive chart is given: the figure's own lines, and the words it shows and speaks. */
export type LiveModel = {
  headline: string;
  lowest: number;
  highest: number;
  moments: [string, string];
  rows: FigureRow[];
  /** What is said aloud as the arrow keys walk the points. */
  spoken: string[];
  words: Record<"open" | "close" | "help" | "touch" | "previous" | "next" | "failed" | "axis" | "withheld", string>;
};

/** The interactive chart's model, or null where the figure shows nothing. */
export function liveModel(figure: Figure, language: Language): LiveModel | null {
  if (figure.axis === null) return null;
  const words = (name: keyof typeof pageWords) => say(pageWords[name], language);
  const moments: [string, string] = [words("before"), words("after")];
  return {
    headline: figure.headline,
    lowest: figure.axis.lowest,
    highest: figure.axis.highest,
    moments,
    rows: figure.rows,
    spoken: figure.rows.flatMap((row) =>
      row.kind === "withheld"
        ? [
            say(sayWords.point, language, {
              who: row.name,
              when: row.mark === "[c]" ? words("withheld") : row.mark,
              value: row.reason,
            }),
          ]
        : [row.printed.before, withMargin(row.printed.after, row.margin)].map((value, index) =>
            say(sayWords.point, language, { who: row.name, when: moments[index] ?? "", value }),
          ),
    ),
    words: {
      open: words("openChart"),
      close: words("closeChart"),
      help: words("chartHelp"),
      touch: words("chartHelpTouch"),
      previous: words("previousPoint"),
      next: words("nextPoint"),
      failed: words("chartFailed"),
      axis: words("scoreAxis"),
      withheld: words("withheld"),
    },
  };
}

function withMargin(printed: string, margin: string | null): string {
  return margin === null ? printed : `${printed} ±${margin}`;
}
