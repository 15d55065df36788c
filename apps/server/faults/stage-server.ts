/** A server of its own for the faults: opens a data folder, says its port, and serves until it is killed or told to stop. */
import { readFileSync } from "node:fs";
import { bareApp } from "../bench/bare-app.ts";
import { listen } from "../src/http/serve.ts";
import { Store } from "../src/store/store.ts";

const [folder = "", clockFile = ""] = process.argv.slice(2);
process.on("SIGXFSZ", () => undefined);
let isStopping = false;
const store = await Store.open(folder);
const running = await listen(
  bareApp(store, now, () => isStopping),
  { port: 0, host: "127.0.0.1" },
);
process.once("SIGTERM", async () => {
  isStopping = true;
  await running.stop();
  await store.close();
});
process.stdout.write(`${running.port}\n`);

/** Where no library moves the clock of the whole process, this one is moved. */
function now(): Date {
  const jump = clockFile === "" || process.env.KITH_CLOCK_IS_MOVED ? 0 : Number(readFileSync(clockFile, "utf8"));
  return new Date(Date.now() + jump * 1000);
}
