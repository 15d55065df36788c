import { reconstruct } from "../../src/attack/reconstruct.ts";
import { printedOf } from "./brute-force.ts";

// node test/attack/bench.ts: time and memory of the whole attack, as an outsider, every member and every two members
const groups = [8, 10, 12].flatMap((people) => [10, 40].map((highest) => ({ people, highest })));
for (const { people, highest } of groups) {
  const scores = Array.from({ length: people }, (_, index) => Math.round(((index + 1) / (people + 1)) * highest * 0.8));
  const pairs = scores.flatMap((one, at) => scores.slice(0, at).map((other) => [one, other]));
  const insiders = [[], ...scores.map((score) => [score]), ...pairs];
  for (const [format, unit, hasSpread] of [
    ["mean, spread to 0.1", "0.1", true],
    ["mean to 0.5", "0.5", false],
  ] as const) {
    const published = printedOf(scores, 0, highest, unit, hasSpread);
    const began = performance.now();
    const [outsider] = reconstruct(published, Math.round(highest / 2), insiders);
    const took = Math.round(performance.now() - began);
    const memory = Math.round(process.memoryUsage().arrayBuffers / 1e6);
    process.stdout.write(
      `n ${people}, 0–${highest}, ${format}: ${outsider?.datasets} datasets, ${insiders.length} readers, ${took} ms, ${memory} MB\n`,
    );
  }
}
