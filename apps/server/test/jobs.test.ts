import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Jobs, openJobs } from "../src/jobs/jobs.ts";
import type { Works } from "../src/jobs/work.ts";
import { loadJob } from "../src/store/jobs.ts";
import { Store } from "../src/store/store.ts";
import type { Db } from "../src/store/tables.ts";
import { temporaryFolder } from "./stage.ts";

const done = { "zh-CN": "做好了。", en: "Done." };
const now = () => new Date("2026-07-01T00:00:00.000Z");
let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
let logged: string[];

beforeEach(async () => {
  folder = temporaryFolder();
  store = await Store.open(folder.path);
  logged = [];
});

afterEach(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

const open = (works: Works, isWorking = true): Promise<Jobs> =>
  openJobs(store, { lane: "desk", works, now, log: (line) => logged.push(line), isWorking });
const asking = (subject: string, input: unknown = {}) =>
  ({ kind: "trial", lane: "desk", subject, input, by: "wang" }) as const;
/** What the work does: it writes a line, and each has a name of its own. */
let written = 0;
const write = (trx: Db) =>
  trx
    .insertInto("installation")
    .values({ name: `tried ${written++}`, value: "" })
    .execute();
const keep = async (trx: Db) => void (await write(trx));
const lines = () =>
  store.read((db) => db.selectFrom("installation").select("name").where("name", "like", "tried %").execute());

test("what is asked for is done once, told in words, and asked for twice while it waits it is one piece of work", async () => {
  const seen: string[] = [];
  const works: Works = {
    trial: {
      run: async ({ subject }, tell) => {
        seen.push(subject);
        await tell({ done: 1, total: 2 });
        return { outcome: { subject }, says: done, keep };
      },
    },
  };
  const asker = await open(works, false);
  const first = await asker.ask(asking("bamboo"));
  expect(await asker.ask(asking("bamboo"))).toBe(first);
  const other = await asker.ask(asking("bamboo", { another: "draft" }));
  expect(other).not.toBe(first);
  expect(await store.read((db) => loadJob(db, first))).toMatchObject({ state: "waiting", tries: 0 });
  const worker = await open(works);
  expect(await asker.ended(first)).toMatchObject({
    state: "done",
    outcome: { subject: "bamboo" },
    says: done,
    done: 1,
    total: 2,
    by: "wang",
  });
  await asker.ended(other);
  await worker.stop();
  await asker.stop();
  expect(seen).toEqual(["bamboo", "bamboo"]);
  expect(await lines()).toHaveLength(2);
});

test("work that goes wrong is tried again; what it would have kept is not there before it is done", async () => {
  let tries = 0;
  const jobs = await open({
    trial: {
      run: async () => {
        tries++;
        const slip = async (trx: Db) => {
          await keep(trx);
          if (tries < 3) throw new Error("the disk slipped");
        };
        return { outcome: null, says: done, keep: slip };
      },
    },
  });
  const job = await jobs.ended(await jobs.ask(asking("maple")));
  await jobs.stop();
  expect(job).toMatchObject({ state: "done", tries: 3, says: done });
  expect(await lines()).toHaveLength(1);
  expect(logged.filter((line) => line.includes("the disk slipped"))).toHaveLength(2);
});

test("work begun by a process that is gone is begun again by another, and one that never ends well is given up in words", async () => {
  const asker = await open({}, false);
  const broken = await asker.ask(asking("cedar"));
  const often = await asker.ask(asking("willow"));
  await asker.stop();
  // As a killed process leaves them: in somebody's hand, and nobody there.
  await store.write((trx) =>
    trx.updateTable("job").set({ state: "working", tries: 1 }).where("id", "=", broken).execute(),
  );
  await store.write((trx) =>
    trx.updateTable("job").set({ state: "working", tries: 6 }).where("id", "=", often).execute(),
  );
  const jobs = await open({ trial: { run: async () => ({ outcome: null, says: done }) } });
  expect(await jobs.ended(broken)).toMatchObject({ state: "done", tries: 2 });
  const failed = await jobs.ended(often);
  expect(failed).toMatchObject({ state: "failed", tries: 7 });
  expect(failed.says?.["zh-CN"]).toContain("先停下了");
  await jobs.stop();
});

test("whoever was taken for dead and comes back keeps nothing", async () => {
  let isHeld = true;
  const jobs = await open({
    trial: {
      run: async ({ id }) => {
        // Another has taken it over while this one slept.
        await store.write((trx) => trx.updateTable("job").set({ tries: 9 }).where("id", "=", id).execute());
        isHeld = false;
        return { outcome: null, says: done, keep };
      },
    },
  });
  const id = await jobs.ask(asking("lotus"));
  while (isHeld) await pause(20);
  await pause(300);
  await jobs.stop();
  expect(await lines()).toEqual([]);
  expect((await store.read((db) => loadJob(db, id)))?.state).not.toBe("done");
});
