import { expect, test } from "vitest";
import { onSmallDisk } from "../faults/on-small-disk.ts";
import { faultsOf } from "../faults/strike.ts";
import { underFire } from "../faults/under-fire.ts";

const on = process.env.KITH_TEST_POSTGRES ? "postgres" : "embedded";
const notKept = "503 It cannot be stored right now, so the form was not taken. It is still on this device";

test("whatever goes wrong under load, every form that has its receipt is kept, and none is kept twice", async () => {
  const inTurn = faultsOf[on].filter((fault) => fault !== "full");
  const outcome = await underFire(on, { runs: inTurn.length, seed: 20_260_601, inTurn });
  const once = Object.fromEntries(inTurn.map((fault) => [fault, 1]));
  expect(outcome).toMatchObject({ struck: once, lost: 0, doubled: 0, problems: [] });
  expect(outcome.acknowledged).toBeGreaterThan(10);
  expect(Object.keys(outcome.refused).join()).toContain(notKept);
});

test("on a disk that is full nothing gets a receipt; with room again the same server goes on, and nothing is lost", async () => {
  const outcome = await onSmallDisk(on, { runs: 2, seed: 20_260_601 });
  expect(outcome).toMatchObject({ struck: { full: 2 }, lost: 0, doubled: 0, problems: [] });
  expect(Object.keys(outcome.refused).join()).toContain(notKept);
});
