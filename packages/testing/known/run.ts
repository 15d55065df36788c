import { resolve } from "node:path";
import { compareCase, readCases } from "@kith/scoring/known";
import { knownAdapter } from "./adapter.ts";

/** Asks Kith for every known value in a folder of case files. Lists what fails; ends with 1 if anything did. */
const folder = process.argv.slice(2).find((word) => word !== "--");
if (folder === undefined) {
  console.error("known requires a folder of case files: node packages/testing/known/run.ts FOLDER");
  process.exitCode = 2;
} else {
  runAll(resolve(process.env.INIT_CWD ?? ".", folder));
}

function runAll(path: string): void {
  let passed = 0;
  let failed = 0;
  for (const known of readCases(path)) {
    const outcome = compareCase(known, knownAdapter);
    if (outcome.kind === "passed") {
      passed += 1;
      continue;
    }
    failed += 1;
    const says = outcome.kind === "failed" ? outcome.says.join(" | ") : "Kith has no such function";
    console.log(`FAILED ${known.id} ${known.function}: ${says}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
