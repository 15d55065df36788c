import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { differencesOf } from "./differences-of.ts";
import { type FoundCase, readCases } from "./read-cases.ts";

/** Asks the reconstruction attack every known case of a folder. Lists what fails; ends with 1 if anything did. */
const folder = process.argv.slice(2).find((word) => word !== "--");
if (folder === undefined) {
  console.error("known:reconstruction requires a folder of case files: npm run known:reconstruction -- FOLDER");
  process.exitCode = 2;
} else {
  const path = resolve(process.env.INIT_CWD ?? ".", folder);
  if (existsSync(path)) runAll(path);
  else {
    console.error(`there is no ${path}`);
    process.exitCode = 2;
  }
}

function runAll(path: string): void {
  const cases = readCases(path);
  let failed = 0;
  for (const found of cases) {
    const says = complaints(found);
    if (says.length === 0) continue;
    failed += 1;
    console.log(`FAILED ${found.kind === "case" ? found.known.id : found.id}: ${says.join(" | ")}`);
  }
  if (cases.length === 0) console.error(`there is no reconstruction case in ${path}`);
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;
}

/** What is wrong with one case. One that the attack refuses is a failure of its own, and the others are still asked. */
function complaints(found: FoundCase): string[] {
  if (found.kind === "unreadable") return [found.says];
  try {
    return differencesOf(found.known);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
