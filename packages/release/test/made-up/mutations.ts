import { contentHash } from "@kith/instrument";

export type Mutation = { at: string; changed: unknown };

/** The same file with one field changed, in each of its fields in turn, and the hash made to fit again. */
export function mutationsOf(file: { hash: string }): Mutation[] {
  return placesIn(file, [])
    .filter((path) => path[0] !== "hash")
    .flatMap((path) =>
      othersThan(valueAt(file, path)).map((value) => ({
        at: path.join("."),
        changed: sealed(withValue(file, path, value)),
      })),
    );
}

type Path = (string | number)[];

function placesIn(thing: unknown, path: Path): Path[] {
  if (Array.isArray(thing)) return [path, ...thing.flatMap((one, index) => placesIn(one, [...path, index]))];
  if (typeof thing !== "object" || thing === null) return [path];
  return Object.entries(thing).flatMap(([name, one]) => placesIn(one, [...path, name]));
}

function valueAt(thing: unknown, path: Path): unknown {
  return path.reduce<unknown>((now, name) => (now as Record<string | number, unknown>)[name], thing);
}

/** A number a little off and far off, other words, the other truth, a list one shorter and one longer. */
function othersThan(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 0.1, value + 1, -value - 1];
  if (typeof value === "string") return [`${value}x`, ""];
  if (typeof value === "boolean") return [!value];
  if (value === null) return [0, "x"];
  if (Array.isArray(value)) return value.length > 0 ? [value.slice(1), [...value, value[0]]] : [["x"]];
  return [];
}

function withValue(file: unknown, path: Path, value: unknown): { hash: string } {
  const copy = structuredClone(file);
  const last = path.at(-1);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  if (last !== undefined) holder[last] = value;
  return copy as { hash: string };
}

function sealed({ hash: _hash, ...rest }: { hash: string }): unknown {
  return { ...rest, hash: contentHash(rest) };
}
