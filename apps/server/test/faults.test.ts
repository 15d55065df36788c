import { expect, test } from "vitest";
import { faultsOf } from "../faults/strike.ts";
import { underFire } from "../faults/under-fire.ts";

test("whatever goes wrong under load, every form that has its receipt is kept, and none is kept twice", async () => {
  const on = process.env.KITH_TEST_POSTGRES ? "postgres" : "embedded";
  const seed = 20_260_601;
  let acknowledged = 0;
  for (const only of faultsOf[on]) {
    const outcome = await underFire(on, { runs: 1, seed, only });
    expect(outcome).toMatchObject({ struck: { [only]: 1 }, lost: 0, doubled: 0, problems: [] });
    acknowledged += outcome.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(10);
});
