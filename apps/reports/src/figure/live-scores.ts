import type { Language } from "@kith/instrument";
import { pageWords, say, sayWords } from "../words/say.ts";
import type { Figure } from "./figure.ts";
import { type LiveScores, liveWords } from "./live-model.ts";

/** The interactive chart of an outcome, or null where the figure shows nothing. */
export function liveScores(figure: Figure, language: Language): LiveScores | null {
  if (figure.axis === null) return null;
  const moments: [string, string] = [say(pageWords.before, language), say(pageWords.after, language)];
  const words = liveWords(language);
  return {
    kind: "scores",
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
              when: row.mark === "[c]" ? words.withheld : row.mark,
              value: row.reason,
            }),
          ]
        : [row.printed.before, withMargin(row.printed.after, row.margin)].map((value, index) =>
            say(sayWords.point, language, { who: row.name, when: moments[index] ?? "", value }),
          ),
    ),
    words,
  };
}

function withMargin(printed: string, margin: string | null): string {
  return margin === null ? printed : `${printed} ±${margin}`;
}
