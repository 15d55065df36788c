/** A number of a case. What is missing, or no finite number, is refused, as it is at the door of the house. */
export function number(thing: unknown): number {
  if (typeof thing !== "number" || !Number.isFinite(thing)) throw new RangeError("a known case requires a number here");
  return thing;
}

/** A list of a case. */
export function list(thing: unknown): unknown[] {
  if (!Array.isArray(thing)) throw new RangeError("a known case requires a list here");
  return thing;
}

export function numbers(thing: unknown): number[] {
  return list(thing).map(number);
}

/** Numbers with gaps. */
export function values(thing: unknown): (number | null)[] {
  return list(thing).map(numberOrNull);
}

export function numberOrNull(thing: unknown): number | null {
  return thing === null || thing === undefined ? null : number(thing);
}

/** The named fields of an object in a case. */
export function fieldsOf(thing: unknown): Record<string, unknown> {
  if (thing === null || typeof thing !== "object") throw new RangeError("a known case requires an object here");
  return Object.fromEntries(Object.entries(thing));
}
