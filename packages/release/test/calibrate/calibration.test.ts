import { expect, test } from "vitest";
import { type Calibrated, calibrate } from "./calibrate.ts";
import kept from "./calibration.json" with { type: "json" };

const calibrated: Calibrated[] = kept;

test("the kept calibration is what the script draws today", { timeout: 30_000 }, () => {
  const [first] = calibrated;
  if (first === undefined) throw new Error("there is a calibration");
  expect(calibrate(first, first.groups, 743)).toEqual(first);
});

test("near the middle of the scale hardly any group tells one family anything, and near its end one in six may", () => {
  const share = (cell: Calibrated, count: number) => count / cell.groups;
  for (const cell of calibrated) {
    if (cell.mean === 1.8) expect(share(cell, cell.oneFamily)).toBeLessThan(0.001);
    if (cell.mean === 1) expect(share(cell, cell.oneFamily)).toBeLessThan(0.05);
    if (cell.mean === 0.6) expect(share(cell, cell.oneFamily)).toBeLessThan(0.18);
    expect(cell.outsider).toBeLessThanOrEqual(cell.oneFamily);
  }
});
