import type { PlainAnswers } from "./made-up-answers.ts";
import { items, needed, subscales } from "./made-up-scale.ts";

/** Scoring as most people would write it: a subscale's answered items, reversed where they must be, and their mean. */
export function simpleScores(answers: PlainAnswers): (number | null)[] {
  return subscales.map((subscale) => {
    const keyed = items
      .filter((item) => item.subscale === subscale && answers[item.id] !== undefined)
      .map((item) => (item.reverse ? 4 - (answers[item.id] ?? 0) : (answers[item.id] ?? 0)));
    return keyed.length < needed ? null : keyed.reduce((sum, value) => sum + value, 0) / keyed.length;
  });
}
