import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alone, LeaseLost } from "../../src/store/lease.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";
import { folderBeside } from "./two-servers.ts";

const folder = temporaryFolder();
/** As in real life, a hundred times faster. */
const times = { beat: 50, patience: 400, look: 10 };
let here: Store;
let there: Store;

beforeAll(async () => {
  await (await Store.open(`${folder.path}/one`)).close();
  folderBeside(`${folder.path}/one`, `${folder.path}/two`);
  here = await Store.open(`${folder.path}/one`);
  there = await Store.open(`${folder.path}/two`);
});

afterAll(async () => {
  await here.close();
  await there.close();
  folder[Symbol.dispose]();
});

test("of ten who want to at once, at two servers, one at a time does; while it works it is not taken for dead", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await pause(30);
    inside--;
  };
  const all = Array.from({ length: 10 }, (_, at) => alone(at % 2 ? here : there, "releases", work, times));
  const long = alone(here, "releases", async () => void (await pause(900)), times);
  await Promise.all([...all, long]);
  expect(most).toBe(1);
});

test("one who stands still is taken over, and what it wanted to keep afterwards is refused", async () => {
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const still = { ...times, beat: 3_600_000 };
  const first = alone(
    here,
    "releases",
    async (stillMine) => {
      begin();
      await asleep;
      await here.write(stillMine);
    },
    still,
  );
  await begun;
  const from = performance.now();
  const second = await alone(there, "releases", async (stillMine) => there.write(stillMine).then(() => "kept"), times);
  expect(second).toBe("kept");
  expect(performance.now() - from).toBeGreaterThan(times.patience);
  wake();
  await expect(first).rejects.toBeInstanceOf(LeaseLost);
});
