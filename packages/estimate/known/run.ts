import { join } from "node:path";
import { compareCase, type Outcome, readCases } from "@kith/scoring/known";
import { estimateAdapter } from "./adapter.ts";

/** Prints, function by function, how far Kith's estimates lie from the known values. Ends with 1 when one is out of tolerance. */
const folder = process.argv[2] ?? join(import.meta.dirname, "../test/known");
const outcomes = readCases(folder).map((known) => compareCase(known, estimateAdapter));
const names = [...new Set(outcomes.map((outcome) => outcome.function))].sort();

console.log(row("function", "cases", "max absolute", "max relative", ""));
for (const name of names) {
  const own = outcomes.filter((outcome) => outcome.function === name);
  const passed = own.filter((outcome) => outcome.kind === "passed");
  const failed = own.filter((outcome) => outcome.kind === "failed");
  const absolute = Math.max(0, ...passed.map((outcome) => outcome.absolute)).toExponential(1);
  const relative = Math.max(0, ...passed.map((outcome) => outcome.relative)).toExponential(1);
  console.log(row(name, String(own.length), absolute, relative, failed.length > 0 ? `${failed.length} failed` : ""));
}
for (const outcome of outcomes) for (const line of complaints(outcome)) console.log(line);
const count = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
const unknown = count("unknown");
console.log(
  `\n${names.length} functions, ${count("passed")} passed, ${count("failed")} failed${unknown > 0 ? `, ${unknown} not ours` : ""}`,
);
process.exitCode = count("failed") > 0 ? 1 : 0;

function complaints(outcome: Outcome): string[] {
  return outcome.kind === "failed" ? outcome.says.map((line) => `${outcome.id} ${outcome.function} ${line}`) : [];
}

function row(name: string, cases: string, absolute: string, relative: string, note: string): string {
  return `${name.padEnd(28)}${cases.padStart(6)}${absolute.padStart(15)}${relative.padStart(15)}  ${note}`.trimEnd();
}
