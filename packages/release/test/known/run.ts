import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { KnownCase, ourAnswers } from "./known-case.ts";

// node test/known/run.ts <folder with reconstruction.json>
const [folder = import.meta.dirname] = process.argv.slice(2);
const file = folder.endsWith(".json") ? folder : join(folder, "reconstruction.json");
const cases = v.parse(v.array(KnownCase), JSON.parse(readFileSync(file, "utf8")));
const wrong = cases.filter((one) => !isDeepStrictEqual(ourAnswers(one), one));
for (const one of wrong) {
  process.stdout.write(
    `${one.id} differs\n  known ${JSON.stringify(one.queries)}\n  ours  ${JSON.stringify(ourAnswers(one).queries)}\n`,
  );
}
process.stdout.write(`${cases.length - wrong.length} of ${cases.length} cases exact\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
