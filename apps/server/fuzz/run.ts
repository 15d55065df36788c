import { parseArgs } from "node:util";
import { fuzzFiles, replayFiles } from "./fuzz-files.ts";
import { fuzzRequests } from "./fuzz-requests.ts";

/** Fuzzing at length: `--seed N --requests 100000 --files 20000`. The seed is printed first, and runs the same again. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    requests: { type: "string", default: "100000" },
    files: { type: "string", default: "20000" },
  },
});
const seed = Number(values.seed);
say({ seed });
const kept = await replayFiles();
const files = await fuzzFiles(seed, Number(values.files));
say({ corpus: kept, files });
const requests = await fuzzRequests(seed, Number(values.requests));
say({ requests });
process.exitCode = kept.bad.length + files.bad.length + requests.bad.length === 0 ? 0 : 1;

function say(thing: object): void {
  process.stdout.write(`${JSON.stringify(thing, null, 1)}\n`);
}
