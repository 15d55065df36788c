import { parseArgs } from "node:util";
import { onSmallDisk } from "./on-small-disk.ts";
import { clockIsReal } from "./scene.ts";
import { countSyncs } from "./syncs.ts";
import { underFire } from "./under-fire.ts";

/**
 * The faults of the server at length: `--runs 200 --seed N`, on the embedded store, on PostgreSQL and on a PostgreSQL with a
 * replica, fifty more on each in which the server is killed under load, and ten on a small disk that is filled. The seed is printed
 * first, and runs the same again. `--on embedded|postgres|replicated`: one alone.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    kills: { type: "string", default: "50" },
    full: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    on: { type: "string" },
  },
});
const [runs, kills, full, seed] = [values.runs, values.kills, values.full, values.seed].map(Number) as Numbers;
type Numbers = [number, number, number, number];
let bad = 0;
say({ seed, clock: clockIsReal ? "libfaketime moves it for the whole process" : "moved inside the server" });
const syncs = await countSyncs(50);
say({ syncs: syncs ?? "strace is not installed", forms: 50 });
if (syncs !== null && syncs < 50) bad++;
for (const on of ["embedded", "postgres", "replicated"] as const) {
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
  if (on === "replicated" || full === 0) continue;
  const outcome = await onSmallDisk(on, { runs: full, seed: seed + 2 });
  bad += outcome.lost + outcome.doubled + outcome.problems.length;
  say({ on, seed: seed + 2, ...outcome });
}
process.exitCode = bad === 0 ? 0 : 1;

function say(thing: object): void {
  process.stdout.write(`${JSON.stringify(thing)}\n`);
}
