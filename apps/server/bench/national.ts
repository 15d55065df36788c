import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { runPostgres } from "../postgres/run-postgres.ts";
import { loadBoard } from "../src/store/board.ts";
import { Store } from "../src/store/store.ts";
import { plantNation } from "./plant-nation.ts";
import { type Stages, stagesOf, timeStages } from "./stages.ts";

/**
 * A made-up nation, planted and then scored, estimated, attacked and put out by the real command: a quarter, a half and all of
 * `--groups 400` in one file, and all of them on PostgreSQL with one worker and with two. Ten thousand: `--groups 10000`.
 * `--on embedded|postgres`: one alone; `--steps 1`: only all of them. Each stage is timed by itself on some groups beforehand; `release` is
 * all else of the run: what goes out, the queue, the start and end of the command.
 */
const { values } = parseArgs({
  options: {
    groups: { type: "string", default: "400" },
    steps: { type: "string", default: "3" },
    on: { type: "string" },
  },
});
const groups = Number(values.groups);
const sizes = [groups / 4, groups / 2, groups].map(Math.round).slice(-Number(values.steps));
const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
const Ended = v.object({ failed: v.number(), groups: v.object({ published: v.optional(v.number(), 0) }) });
const kith = fileURLToPath(import.meta.resolve("../src/cli/kith.ts"));
delete process.env.DATABASE_URL;
say(`Node ${process.versions.node}, ${availableParallelism()} cores; memory is the most that a command held`);
say("on            groups children   forms |    load     board   run |  ms a group    MB");
try {
  if (values.on !== "postgres") {
    const steps: Measured[] = [];
    for (const size of sizes) steps.push(await measure("embedded", size, 1));
    const [first, last] = [steps[0], steps.at(-1)];
    if (first && last && first !== last) {
      const growth = stagesOf(last.stages).map(
        (stage) => `${stage} ${(last.stages[stage] / first.stages[stage]).toFixed(2)}`,
      );
      const whole = (last.run / last.groups / (first.run / first.groups)).toFixed(2);
      say(
        `${last.groups / first.groups} times the groups, times as long for each (1.00 is linear): whole run ${whole}`,
      );
      say(`  ${growth.join(", ")}`);
    }
  }
  if (values.on !== "embedded") {
    const one = await onPostgres(1);
    const two = await onPostgres(2);
    say(`two workers beside one: ${(one.run / two.run).toFixed(2)} times as fast`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function onPostgres(workers: number): Promise<Measured> {
  const postgres = await runPostgres();
  try {
    process.env.DATABASE_URL = postgres.url;
    return await measure(`PostgreSQL, ${workers}`, groups, workers);
  } finally {
    delete process.env.DATABASE_URL;
    await postgres.stop();
  }
}

type Measured = { groups: number; run: number; stages: Stages & { load: number; release: number } };

async function measure(on: string, size: number, workers: number): Promise<Measured> {
  const data = join(folder, `${on} ${size}`);
  let store = await Store.open(data);
  const from = performance.now();
  const { programme, children, forms } = await plantNation(store, size);
  const load = (performance.now() - from) / 1000;
  const board = await boardPage(store, programme);
  const each = await timeStages(store);
  await store.close();
  const { seconds: run, megabytes, ended } = await runNational(data, workers);
  store = await Store.open(data);
  const { out } = await store.read((db) =>
    db
      .selectFrom("release")
      .select((of) => of.fn.countAll<number | string>().as("out"))
      .executeTakeFirstOrThrow(),
  );
  await store.close();
  if (ended.failed > 0 || Number(out) !== ended.groups.published) throw new Error("measure requires a whole run");
  say(
    `${on.padEnd(14)}${String(size).padStart(6)} ${String(children).padStart(8)} ${String(forms).padStart(7)} |` +
      ` ${load.toFixed(1).padStart(5)} s ${board.toFixed(0).padStart(5)} ms ${run.toFixed(1).padStart(5)} s |` +
      ` ${((1000 * run) / size).toFixed(1).padStart(11)} ${megabytes.toFixed(0).padStart(5)}`,
  );
  const known = each.read + each.estimate + each.draft + each.attack;
  const stages = { load: (1000 * load) / size, ...each, release: (1000 * run * workers) / size - known };
  say(
    `  ms a group: ${stagesOf(stages)
      .map((stage) => `${stage} ${stages[stage].toFixed(1)}`)
      .join(", ")}`,
  );
  return { groups: size, run, stages };
}

/** A page of the board of a programme, forty groups, half of the times. */
async function boardPage(store: Store, programme: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const from = performance.now();
    await store.read((db) => loadBoard(db, programme, { from: 0 }));
    times.push(performance.now() - from);
  }
  return times.toSorted((one, other) => one - other)[7] ?? 0;
}

/** The real command; the most memory that it, without its helpers, held. */
async function runNational(data: string, workers: number) {
  const from = performance.now();
  const args = [kith, "national", "--data", data, "--publish", "--by", "bench", "--json", "--workers", `${workers}`];
  const running = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  running.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, mostMemoryOf(running.pid));
  }, 100);
  await once(running, "close");
  clearInterval(look);
  const seconds = (performance.now() - from) / 1000;
  return { seconds, megabytes, ended: v.parse(Ended, JSON.parse(said)) };
}

function mostMemoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    // It ended between two looks.
    return 0;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
