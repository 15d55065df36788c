import { countSyncs } from "./syncs.ts";
import { underFire } from "./under-fire.ts";

/** The faults of the server at length: `node faults/run.ts [rounds] [seed]`. Every seed is printed, and runs the same again. */
const rounds = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
let bad = 0;
const syncs = await countSyncs(50);
process.stdout.write(`${JSON.stringify({ syncs: syncs ?? "strace is not installed", forms: 50 })}\n`);
if (syncs !== null && syncs < 50) bad++;
for (const on of ["embedded", "postgres"] as const) {
  const outcome = await underFire(on, rounds, seed);
  bad += outcome.lost + outcome.doubled + outcome.problems;
  process.stdout.write(`${JSON.stringify({ on, seed, ...outcome })}\n`);
}
process.exitCode = bad === 0 ? 0 : 1;
