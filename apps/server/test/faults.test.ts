import { expect, test } from "vitest";
import { faultsOf } from "../faults/strike.ts";
import { underFire } from "../faults/under-fire.ts";

test("whatever goes wrong under load, every form that has its receipt is kept, and none is kept twice", async () => {
  const on = process.env.KITH_TEST_POSTGRES ? "postgres" : "embedded";
  const inTurn = faultsOf[on];
  const outcome = await underFire(on, { runs: inTurn.length, seed: 20_260_601, inTurn });
  const once = Object.fromEntries(inTurn.map((fault) => [fault, 1]));
  expect(outcome).toMatchObject({ struck: once, lost: 0, doubled: 0, problems: [] });
  expect(outcome.acknowledged).toBeGreaterThan(10);
});
