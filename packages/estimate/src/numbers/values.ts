/** A number, or a place where one should be and is not. `null` and `undefined` are missing; `NaN` is never a number here. */
export type Value = number | null | undefined;

/** Sizes from here on would overflow when squared, and no questionnaire has them. */
const tooLarge = 1e150;

/** The numbers that are there, in their order. Refuses what is not a number at all, because dropping it would hide a fault. */
export function presentValues(asker: string, values: readonly Value[]): number[] {
  return values.filter((value): value is number => isPresent(asker, value));
}

/** Whether there is a number at this place. Refuses NaN, infinities and sizes that no answer can have. */
export function isPresent(asker: string, value: Value): value is number {
  if (value === null || value === undefined) return false;
  requireNumber(asker, value);
  return true;
}

/** Refuses NaN, infinities and sizes that no answer can have. */
export function requireNumber(asker: string, value: number): void {
  if (typeof value !== "number" || !(Math.abs(value) < tooLarge)) {
    throw new RangeError(`${asker} requires finite numbers`);
  }
}

/** Refuses a share that is not strictly between 0 and 1, as a confidence must be. */
export function requireConfidence(asker: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`${asker} requires a confidence between 0 and 1`);
}

/** Refuses a count that is not a whole number, or is less than the least. */
export function requireCount(asker: string, what: string, count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least) {
    throw new RangeError(`${asker} requires ${what} to be a whole number of at least ${least}`);
  }
}
