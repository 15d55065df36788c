import { expect, test } from "vitest";
import { underFire } from "../faults/under-fire.ts";

test("under faults every acknowledged form is kept, and none is kept twice", async () => {
  const on = process.env.KITH_TEST_POSTGRES ? "postgres" : "embedded";
  const { acknowledged, ...rest } = await underFire(on, 4, 20_260_601);
  expect(rest).toEqual({ rounds: 4, lost: 0, doubled: 0, problems: 0 });
  expect(acknowledged).toBeGreaterThan(10);
});
