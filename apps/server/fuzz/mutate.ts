import type { Chance } from "./chance.ts";

/** What nobody would send on purpose, and some would. */
const oddities: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  2 ** 53,
  0.1,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e反",
  "🧒🏽",
  "x".repeat(3000),
  "' or 1=1 --",
  "../../pepper",
  "=1+1",
  "__proto__",
  "constructor",
  "2026-02-30",
  "9999-12-31T23:59:59.999Z",
  "-000001-01-01T00:00:00.000Z",
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  Array.from({ length: 200 }, () => 1),
];

const names = ["__proto__", "constructor", "toString", "id", "kind", "length", "", "名字"];

/** The same thing with one to four places changed, in the ways that a reader of it may have forgotten. */
export function mutateJson(thing: unknown, chance: Chance): unknown {
  const root = { it: structuredClone(thing) };
  for (let changes = 1 + chance.below(4); changes > 0; changes--) {
    const places = placesIn(root).filter(({ holder, key }) => holder !== root || key === "it");
    const { holder, key } = chance.pick(places);
    const way = chance.below(8);
    const value: unknown = Reflect.get(holder, key);
    if (way === 0 && holder !== root) Reflect.deleteProperty(holder, key);
    else if (way === 1) put(holder, chance.pick(names), chance.pick(oddities));
    else if (way === 2) put(holder, key, [value, value]);
    else if (way === 3) {
      const other = chance.pick(places);
      put(holder, key, Reflect.get(other.holder, other.key));
    } else if (way === 4) put(holder, key, nested(value, 1 + chance.below(150)));
    else if (way === 5 && typeof value === "string") put(holder, key, mutateText(value, chance));
    else put(holder, key, chance.pick(oddities));
  }
  return root.it;
}

type Place = { holder: object; key: string };

function placesIn(thing: object, depth = 0): Place[] {
  if (depth > 12) return [];
  return Object.entries(thing).flatMap(([key, value]) => [
    { holder: thing, key },
    ...(typeof value === "object" && value !== null ? placesIn(value, depth + 1) : []),
  ]);
}

function put(holder: object, key: string, thing: unknown): void {
  const value = structuredClone(thing);
  if (Array.isArray(holder) && key === "length") return;
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function nested(value: unknown, depth: number): unknown {
  let wrapped = value;
  for (let at = 0; at < depth; at++) wrapped = at % 2 === 0 ? [wrapped] : { a: wrapped };
  return wrapped;
}

function mutateText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  return (
    text.slice(0, at) +
    String(chance.pick(["", "\n", '"', ",", "\u0000", "é", "0", text])) +
    text.slice(at + chance.below(3))
  );
}

/** The same bytes with some flipped, cut off, doubled, put in or moved. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let out = bytes;
  for (let changes = 1 + chance.below(4); changes > 0; changes--) {
    const at = chance.below(out.length + 1);
    const length = chance.below(Math.min(64, out.length) + 1);
    const way = chance.below(6);
    if (way === 0) out = out.slice(0, at);
    else if (way === 1) out = joined(out.subarray(0, at), out.subarray(at + length));
    else if (way === 2)
      out = joined(out.subarray(0, at + length), out.subarray(at, at + length), out.subarray(at + length));
    else if (way === 3) out = joined(out.subarray(0, at), utf8(chance.pick(inserted)), out.subarray(at));
    else if (way === 4) {
      const from = chance.below(out.length + 1);
      out = joined(out.subarray(0, at), out.subarray(from, from + length), out.subarray(at));
    } else {
      out = out.slice();
      for (let flips = 1 + chance.below(8); flips > 0 && out.length > 0; flips--) {
        out[chance.below(out.length)] = chance.below(256);
      }
    }
  }
  return out;
}

const inserted = [
  '"',
  "'",
  ",",
  ";",
  "\n",
  "\r\n",
  "\t",
  "\u0000",
  "\uFEFF",
  "{",
  "}",
  "[",
  "]",
  "null",
  "-1",
  "1e999",
  "<",
  "&#x0;",
  "或",
  "__proto__",
];

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
