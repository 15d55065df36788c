import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runPostgres } from "../postgres/run-postgres.ts";
import { verify } from "../src/doctor/verify.ts";
import { listen } from "../src/http/serve.ts";
import { Store } from "../src/store/store.ts";
import { bareApp } from "./bare-app.ts";
import { plantClassLists } from "./plant-class-lists.ts";
import { sendAll } from "./send-all.ts";

/**
 * An hour's work and more in one server that is never started anew: a million forms from sixty-four phones, and how much
 * memory it holds after every twenty thousand. `--forms 1000000 --on embedded|postgres`
 */
const { values } = parseArgs({
  options: { forms: { type: "string", default: "1000000" }, on: { type: "string", default: "embedded" } },
});
const forms = Number(values.forms);
const part = Math.min(20_000, forms);
const folder = mkdtempSync(join(tmpdir(), "kith-soak-"));
delete process.env.DATABASE_URL;
const postgres = values.on === "postgres" ? await runPostgres() : null;
try {
  if (postgres) process.env.DATABASE_URL = postgres.url;
  const store = await Store.open(join(folder, "data"));
  const server = await listen(bareApp(store), { port: 0, host: "127.0.0.1" });
  const points: Point[] = [];
  let acknowledged = 0;
  let seconds = 0;
  for (let at = 0; at * part < forms; at++) {
    const sent = await sendPart(store, `http://127.0.0.1:${server.port}`, `p${at}`);
    acknowledged += sent.acknowledged;
    seconds += sent.seconds;
    points.push({ forms: acknowledged, ...memory() });
    const { rss, heap } = points.at(-1) ?? { rss: 0, heap: 0 };
    say(
      `${values.on} ${acknowledged} forms  ${(sent.acknowledged / sent.seconds).toFixed(0)}/s  p99 ${sent.p99.toFixed(0)} ms  rss ${rss.toFixed(0)} MB  heap ${heap.toFixed(1)} MB`,
    );
  }
  await server.stop();
  const { kept } = await store.read((db) =>
    db
      .selectFrom("response")
      .select((of) => of.fn.countAll<number>().as("kept"))
      .executeTakeFirstOrThrow(),
  );
  const { problems } = await store.read(verify);
  await store.close();
  // The first fifth is warming up.
  const warm = points.slice(Math.floor(points.length / 5));
  say(
    JSON.stringify({
      on: values.on,
      forms: acknowledged,
      perSecond: Math.round(acknowledged / seconds),
      kept,
      problems: problems.length,
      heapMbPer100000Forms: slope(warm, ({ heap }) => heap),
      rssMbPer100000Forms: slope(warm, ({ rss }) => rss),
    }),
  );
  process.exitCode = kept === acknowledged && problems.length === 0 ? 0 : 1;
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Point = { forms: number; rss: number; heap: number };

async function sendPart(store: Store, address: string, name: string) {
  const letters = await plantClassLists(store, part, name);
  const { seconds, waits, acknowledged } = await sendAll(address, letters, 64);
  const p99 = waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.99)] ?? 0;
  return { seconds, p99, acknowledged: acknowledged.length };
}

/** What is held once everything that nobody needs any more is let go (`node --expose-gc`). */
function memory(): { rss: number; heap: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 1e6, heap: heapUsed / 1e6 };
}

/** How many more MB for each further hundred thousand forms, by least squares. */
function slope(points: readonly Point[], of: (point: Point) => number): number {
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(points.map((point) => point.forms)), mean(points.map(of))];
  const over = points.reduce((sum, point) => sum + (point.forms - x) * (of(point) - y), 0);
  const under = points.reduce((sum, point) => sum + (point.forms - x) ** 2, 0);
  return under === 0 ? 0 : Math.round((100_000 * 1000 * over) / under) / 1000;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
