import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { plantNation } from "../../bench/plant-nation.ts";
import { Store } from "../../src/store/store.ts";
import { kith } from "../run-kith.ts";
import { temporaryFolder } from "../stage.ts";
import { folderBeside } from "./two-servers.ts";

const groups = 16;
const moreWorkers = import.meta.resolve("../../src/national/more-workers.ts");

test("two workers of a national run are killed in the middle; the same command goes on, and comes to what one worker comes to", async () => {
  await using nation = await openNation();
  const killed = nation.command("--workers", "2");
  while ((await nation.released()).length < 3) await pause(20);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect((await nation.released()).length).toBeLessThan(groups);
  await toEnd(nation.command("--workers", "2"));
  await using other = await openNation();
  await toEnd(other.command());
  const together = await nation.released();
  expect(together.length).toBeGreaterThan(groups / 2);
  expect(together).toEqual(await other.released());
});

test("a worker ends with whoever began it, even where that one is killed before the worker can listen", async () => {
  await using nation = await openNation(1);
  const killed = nation.beginWorkerAndDie();
  // What the worker says of trouble goes where that one's goes, so this stays open until both have ended.
  await once(killed, "close");
  expect(killed.signalCode).toBe("SIGKILL");
});

/** A made-up nation in a database of its own, which a server has open and the real command works on from a folder beside. */
async function openNation(count = groups) {
  const folder = temporaryFolder();
  const env = { ...process.env, NODE_OPTIONS: "" };
  const store = await Store.open(folder.path);
  await plantNation(store, count);
  const beside = join(folder.path, "beside");
  folderBeside(folder.path, beside);
  return {
    command: (...more: string[]): ChildProcess => {
      const args = [kith, "national", "--data", beside, "--publish", "--by", "wang@kith.example", ...more];
      return spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    },
    beginWorkerAndDie: (): ChildProcess => {
      const program = `import { startMoreWorkers } from ${JSON.stringify(moreWorkers)};
        startMoreWorkers(${JSON.stringify(beside)}, 1);
        process.kill(process.pid, "SIGKILL");`;
      return spawn(process.execPath, ["--input-type=module", "--eval", program], {
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
    },
    released: async () => {
      const rows = await store.read((db) => db.selectFrom("release").select("hash").execute());
      return rows.map(({ hash }) => hash).sort();
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      folder[Symbol.dispose]();
    },
  };
}

async function toEnd(command: ChildProcess): Promise<void> {
  const [code] = await once(command, "exit");
  expect(code).toBe(0);
}
