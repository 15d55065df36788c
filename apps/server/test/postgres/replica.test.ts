import { expect, test } from "vitest";
import { underFire } from "../../faults/under-fire.ts";

test("a primary that is killed under load is followed by its replica: no receipt is lost, none is given by one disk alone", async () => {
  const inTurn = ["primary", "standby", "primary"] as const;
  const outcome = await underFire("replicated", { runs: inTurn.length, seed: 20_260_601, inTurn });
  expect(outcome).toMatchObject({ struck: { primary: 2, standby: 1 }, lost: 0, doubled: 0, problems: [] });
  expect(outcome.acknowledged).toBeGreaterThan(10);
});
