import type { Instrument, Response } from "@kith/instrument";
import type { ItemTrace, Score } from "./score.ts";
import { scoreScale } from "./score-scale.ts";

/** What scoring anew made of one score: what it was, what it is, and the items that now count otherwise. */
export type ScoreDiff = { before: Score; after: Score; items: { before: ItemTrace | null; after: ItemTrace | null }[] };

/** One form's scores under the old key and the new; a scale that only one of them has is said, not passed over. */
export type ResponseDiff = {
  response: string;
  changed: ScoreDiff[];
  added: Score[];
  removed: Score[];
};

/** What of a form is scored, and the id it is told by. */
type Answered = Pick<Response, "id" | "answers" | "language">;

/**
 * The same answers under an old instrument and a corrected one. It shows every score that would change before anything
 * is changed; forms whose scores stay are not listed. An old score is never overwritten by it.
 */
export function diffScores(before: Instrument, after: Instrument, responses: readonly Answered[]): ResponseDiff[] {
  return responses.map((response) => diffOf(before, after, response)).filter(hasChanged);
}

/** Two scores of the same answers: null where value, band and every item agree. */
export function diffScore(before: Score, after: Score): ScoreDiff | null {
  if (before.scale !== after.scale) throw new RangeError("diffScore requires two scores on the same scale");
  const names = [...new Set([...before.trace, ...after.trace].map((one) => one.item))];
  const items = names
    .map((item) => ({
      before: before.trace.find((one) => one.item === item) ?? null,
      after: after.trace.find((one) => one.item === item) ?? null,
    }))
    .filter((pair) => !isSame(pair.before, pair.after));
  return items.length === 0 && isSame(resultOf(before), resultOf(after)) ? null : { before, after, items };
}

function diffOf(before: Instrument, after: Instrument, response: Answered): ResponseDiff {
  const score = (instrument: Instrument) =>
    instrument.scales.map((scale) => scoreScale(instrument, scale.id, response.answers, response.language));
  const [old, anew] = [score(before), score(after)];
  return {
    response: response.id,
    changed: old.flatMap((one) => {
      const other = anew.find((candidate) => candidate.scale === one.scale);
      const diff = other && diffScore(one, other);
      return diff ? [diff] : [];
    }),
    added: anew.filter((one) => !old.some((other) => other.scale === one.scale)),
    removed: old.filter((one) => !anew.some((other) => other.scale === one.scale)),
  };
}

function hasChanged({ changed, added, removed }: ResponseDiff): boolean {
  return changed.length + added.length + removed.length > 0;
}

function resultOf(score: Score): unknown {
  return score.kind === "score"
    ? [score.kind, score.value, score.prorated, score.band]
    : [score.kind, Object.entries(score.why).sort()];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
