import { parseArgs } from "node:util";
import { clockIsReal } from "./scene.ts";
import { countSyncs } from "./syncs.ts";
import { underFire } from "./under-fire.ts";

/**
 * The faults of the server at length: `--runs 200 --seed N`, on the embedded store and on PostgreSQL, and fifty more on each in
 * which the server is killed under load. The seed is printed first, and runs the same again. `--on embedded|postgres`: one alone.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    on: { type: "string" },
  },
});
const [runs, kills, seed] = [Number(values.runs), Number(values.kills), Number(values.seed)];
let bad = 0;
say({ seed, clock: clockIsReal ? "libfaketime moves it for the whole process" : "moved inside the server" });
const syncs = await countSyncs(50);
say({ syncs: syncs ?? "strace is not installed", forms: 50 });
if (syncs !== null && syncs < 50) bad++;
for (const on of ["embedded", "postgres"] as const) {
  if (values.on !== undefined && values.on !== on) continue;
  for (const part of [
    { runs, seed },
    { runs: kills, seed: seed + 1, inTurn: ["kill"] as const },
  ]) {
    if (part.runs === 0) continue;
    const outcome = await underFire(on, part);
    bad += outcome.lost + outcome.doubled + outcome.problems.length;
    say({ on, seed: part.seed, ...outcome });
  }
}
process.exitCode = bad === 0 ? 0 : 1;

function say(thing: object): void {
  process.stdout.write(`${JSON.stringify(thing)}\n`);
}
