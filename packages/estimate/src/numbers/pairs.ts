import { isPresent, type Value } from "./values.ts";

/** Two columns of the same people, where both are there. */
export type Pairs = { first: number[]; second: number[] };

/** Keeps the people who have both numbers (pairwise deletion). Refuses columns of different length: nobody knows who is who. */
export function completePairs(asker: string, first: readonly Value[], second: readonly Value[]): Pairs {
  if (first.length !== second.length) throw new RangeError(`${asker} requires two columns of the same length`);
  const kept: Pairs = { first: [], second: [] };
  first.forEach((one, index) => {
    const other = second[index];
    const hasOne = isPresent(asker, one);
    const hasOther = isPresent(asker, other);
    if (!hasOne || !hasOther) return;
    kept.first.push(one);
    kept.second.push(other);
  });
  return kept;
}

/** Second minus first, person by person: what came after less what was before. */
export function differencesOf(pairs: Pairs): number[] {
  return pairs.first.map((before, index) => (pairs.second[index] ?? before) - before);
}
