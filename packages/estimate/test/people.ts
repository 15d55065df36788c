import fc from "fast-check";

/** A score as our scales give it: 0 to 4 in eighths. */
export const score = fc.integer({ min: 0, max: 32 }).map((eighths) => eighths / 8);

/** Before and after of some children. */
export function pairsOf(least: number, most: number): fc.Arbitrary<{ before: number[]; after: number[] }> {
  return fc.array(fc.tuple(score, score), { minLength: least, maxLength: most }).map((pairs) => ({
    before: pairs.map(([before]) => before),
    after: pairs.map(([, after]) => after),
  }));
}

/** A table of children by something, without gaps. */
export function tableOf(people: { least: number; most: number }, columns: number): fc.Arbitrary<number[][]> {
  const row = fc.array(score, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: people.least, maxLength: people.most });
}

/** The same list in another order: turned round, and its halves swapped. */
export function reordered<T>(list: readonly T[]): T[] {
  const middle = Math.floor(list.length / 2);
  return [...list.slice(middle).toReversed(), ...list.slice(0, middle)];
}

/** Every number inside a result, however deep. */
export function numbersIn(result: unknown): number[] {
  if (typeof result === "number") return [result];
  if (result === null || typeof result !== "object") return [];
  return Object.values(result).flatMap(numbersIn);
}
