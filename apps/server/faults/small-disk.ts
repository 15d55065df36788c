/** Under fire with the database on the small disk that SMALL_DISK names; prints what came of it. Begun by `onSmallDisk`. */
import { underFire } from "./under-fire.ts";

const [on = "", runs = "", seed = ""] = process.argv.slice(2);
const outcome = await underFire(on === "postgres" ? on : "embedded", {
  runs: Number(runs),
  seed: Number(seed),
  inTurn: ["full"],
});
process.stdout.write(JSON.stringify(outcome));
