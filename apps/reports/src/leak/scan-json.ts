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

/** The leaks of a list in which each thing is of another report, and is searched by itself. */
export function leaksInList(text: string, spot: Spot): Leak[] {
  const things: unknown = JSON.parse(text);
  const why = "it is no list";
  if (!Array.isArray(things)) return [{ file: spot.file, what: shortened(text), place: "the whole file", why }];
  return things.flatMap((thing) => leaksIn(thing, "the JSON", spot));
}

/** The leaks of the table of changes: each line is about another finding of the release, and is searched by itself. */
export function leaksInChanges(text: string, findings: readonly Cell[], spot: Spot): Leak[] {
  const { changes, ...rest }: { changes?: unknown } = JSON.parse(text);
  const lines: unknown[] = Array.isArray(changes) ? changes : [];
  const others = lines.filter((line, index) => !isSameCell(line, findings[index]));
  const why = "the release has no such finding";
  return [
    ...others.map((line) => ({ file: spot.file, what: shortened(JSON.stringify(line)), place: "the table", why })),
    ...[...lines.map(withoutWaves), rest].flatMap((part) => leaksIn(part, "the table", spot)),
  ];
}

type Cell = { scale: string; informant: string; from: string; to: string };

function isSameCell(line: unknown, finding: Cell | undefined): boolean {
  if (finding === undefined || typeof line !== "object" || line === null) return false;
  const told = new Map(Object.entries(line));
  return (["scale", "informant", "from", "to"] as const).every((name) => told.get(name) === finding[name]);
}

/** When it was asked is a name with a digit in it, already compared. */
function withoutWaves(line: unknown): unknown {
  if (typeof line !== "object" || line === null) return line;
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== "from" && name !== "to"));
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
