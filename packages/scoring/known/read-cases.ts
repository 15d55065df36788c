import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnownCase } from "./case.ts";

/** Every case of every JSON file in a folder, in the order of the files' names. `index.json` only lists them, and is passed over. */
export function readCases(folder: string): KnownCase[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "index.json");
  return files.sort().flatMap((file) => casesIn(join(folder, file)));
}

function casesIn(path: string): KnownCase[] {
  const cases: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(cases) || !cases.every(isCase)) throw new RangeError(`${path} requires a list of known cases`);
  return cases;
}

function isCase(thing: unknown): thing is KnownCase {
  return (
    thing !== null &&
    typeof thing === "object" &&
    ["id", "function", "input", "expected", "tolerance", "source"].every((key) => key in thing)
  );
}
