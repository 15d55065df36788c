import type { AnswersLine } from "@kith/exchange";
import { type Instrument, instrumentHash } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";

/** Turns forms into text as they come: some, and some more, and the end. */
export type ScoreText = { some(forms: AnswersLine[]): string; end(): string };

/** Scores as JSON, each with the items behind it. */
export function scoresAsJson(): ScoreText {
  let before = "[\n";
  const hashes = new Map<Instrument, string>();
  const scored = ({ instrument, child, wave, raterId, language, answers }: AnswersLine): string[] => {
    const hash = hashes.get(instrument) ?? instrumentHash(instrument);
    hashes.set(instrument, hash);
    const asked = { id: instrument.id, version: instrument.version, hash };
    return instrument.scales.map((scale) => {
      const found = scoreScale(instrument, scale.id, answers, language);
      const text = `${before}${JSON.stringify({ child, wave, rater: raterId, asked, score: found })}`;
      before = ",\n";
      return text;
    });
  };
  return {
    some: (forms) => forms.flatMap(scored).join(""),
    end: () => (before === "[\n" ? "[]\n" : "\n]\n"),
  };
}
