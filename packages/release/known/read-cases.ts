import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { KnownCase } from "./known-case.ts";

/** One case as it stands in a file: ready to be asked, or not to be read, and why. */
export type FoundCase = { kind: "case"; known: KnownCase } | { kind: "unreadable"; id: string; says: string };

/** Every reconstruction case of a file, or of every JSON file of a folder and of the folders in it. Other cases are passed over. */
export function readCases(path: string): FoundCase[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => join(path, file))
    : [path];
  return files.flatMap(casesIn);
}

function casesIn(file: string): FoundCase[] {
  const things = listIn(fromJson(readFileSync(file, "utf8")));
  if (things === null) return [{ kind: "unreadable", id: file, says: "this is not JSON" }];
  return things.filter(isOurs).map((thing, index): FoundCase => {
    const read = v.safeParse(KnownCase, thing);
    if (read.success) return { kind: "case", known: read.output };
    const says = read.issues.map((issue) => `${v.getDotPath(issue) ?? "the case"}: ${issue.message}`).join(" | ");
    return { kind: "unreadable", id: typeof thing.id === "string" ? thing.id : `${file}, case ${index + 1}`, says };
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listIn(thing: unknown): unknown[] | null {
  if (thing === undefined) return null;
  if (Array.isArray(thing)) return thing;
  if (typeof thing !== "object" || thing === null) return [];
  return "published" in thing ? [thing] : Object.values(thing).flatMap((value) => (Array.isArray(value) ? value : []));
}

function isOurs(thing: unknown): thing is { id?: unknown; published: unknown; queries: unknown } {
  return typeof thing === "object" && thing !== null && "published" in thing && "queries" in thing;
}
