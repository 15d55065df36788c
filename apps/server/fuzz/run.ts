import { parseArgs } from "node:util";
import { fuzzFiles, replayFiles } from "./fuzz-files.ts";
import { fuzzRequests, replayRequests } from "./fuzz-requests.ts";
import { gatherCorpus } from "./gather.ts";

/**
 * Fuzzing at length: `--seed N --requests 100000 --files 20000`. The seed is printed first, and runs the same again. With
 * `--gather` what it comes upon is added to the corpus instead.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    requests: { type: "string", default: "100000" },
    files: { type: "string", default: "20000" },
    gather: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
say({ seed });
if (values.gather) {
  say(await gatherCorpus(seed, { requests: Number(values.requests), files: Number(values.files) }));
  process.exit();
}
const kept = { files: await replayFiles(), requests: await replayRequests() };
say({ corpus: kept });
const files = await fuzzFiles(seed, Number(values.files));
say({ files });
const requests = await fuzzRequests(seed, Number(values.requests));
say({ requests });
process.exitCode =
  kept.files.bad.length + kept.requests.bad.length + files.bad.length + requests.bad.length === 0 ? 0 : 1;

function say(thing: object): void {
  process.stdout.write(`${JSON.stringify(thing, null, 1)}\n`);
}
