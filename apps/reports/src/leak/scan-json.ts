import { asLong, type Leak, type Spot } from "./leak.ts";
import { leaksInText, rowOfChildren, shortened, whyNot } from "./numbers.ts";

/** The leaks of a JSON text that a page carries: its numbers, its texts, its keys, and lists as long as a group. */
export function leaksInJson(text: string, place: string, spot: Spot): Leak[] {
  try {
    return leaksIn(JSON.parse(text), place, spot);
  } catch {
    return [{ file: spot.file, what: shortened(text.trim()), place, why: "it cannot be read as JSON" }];
  }
}

function leaksIn(thing: unknown, place: string, spot: Spot): Leak[] {
  if (typeof thing === "number") return leaksOfNumber(thing, place, spot);
  if (typeof thing === "string") return leaksInText(thing, place, spot);
  if (typeof thing !== "object" || thing === null) return [];
  const values: unknown[] = Object.values(thing);
  const row = asManyNumbers(values)
    ? [{ file: spot.file, what: shortened(JSON.stringify(thing)), place, why: asLong }]
    : [];
  const keys = Array.isArray(thing) ? [] : Object.keys(thing);
  return [
    ...row,
    ...keys.flatMap((key) => leaksInText(key, place, spot)),
    ...values.flatMap((value) => leaksIn(value, place, spot)),
  ];
}

/** JSON writes a released 2.0 as 2. */
function leaksOfNumber(number: number, place: string, { file, allowed }: Spot): Leak[] {
  const size = String(Math.abs(number));
  if (
    [size, Math.abs(number).toFixed(1)].some(
      (printed) => allowed.numbers.has(printed) && Number(printed) === Math.abs(number),
    )
  )
    return [];
  return [{ file, what: String(number), place, why: whyNot(size) }];
}

/** Four bare numbers, or six things that each hold one: a list as long as a group. */
function asManyNumbers(values: unknown[]): boolean {
  const bare = values.filter((value) => isNumber(value));
  const holding = values.filter(
    (value) =>
      typeof value === "object" && value !== null && Object.values(value).some((part) => typeof part === "number"),
  );
  return bare.length >= rowOfChildren || holding.length >= smallestShown;
}

/** No mean is shown of fewer children. */
const smallestShown = 6;

function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[-−+]?\d+(\.\d+)?$/.test(value.trim()));
}
