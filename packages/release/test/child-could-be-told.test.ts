import type { GroupEstimate } from "@kith/estimate";
import { expect, test } from "vitest";
import { makeProgrammeRelease, makeRelease } from "../src/index.ts";
import { couldTellAChild } from "../src/programme/child-could-be-told.ts";
import { partsOf, rangeOf } from "../src/programme/pool-cell.ts";
import { printOfCell } from "../src/programme/prints.ts";
import { contextOf } from "./made-up/groups.ts";
import { estimatesOf, programmeContext, six } from "./made-up/programme.ts";

const estimates = estimatesOf(six);
const context = programmeContext(six);
const { instruments, published } = context;
const release = makeProgrammeRelease(estimates, context);

/** Asks about one cell, and keeps every group of groups that printed the very same. */
function witnessesOf(informant: "caregiver" | "teacher" | "child", scale: string) {
  const cell = { scale, informant, from: "T0", to: "T1" } as const;
  const range = rangeOf(cell, estimates, instruments);
  if (range === null) throw new RangeError(`the groups were asked about ${scale}`);
  const print = printOfCell(cell, range, instruments, []);
  const before = print.exactly(estimates);
  const found: (readonly GroupEstimate[])[] = [];
  const told = couldTellAChild({
    ...{ cell, estimates, instruments, published },
    print: {
      ...print,
      exactly: (now) => {
        const printed = print.exactly(now);
        if (printed === before && now !== estimates) found.push(now);
        return printed;
      },
    },
  });
  return { told, found };
}

test("a witness is other scores of the children, of which every page of the programme prints the very same", () => {
  const { told, found } = witnessesOf("child", "aggressive");
  expect(told).toBe(false);
  expect(found.length).toBeGreaterThan(50);
  const some = found.filter((_, index) => index % Math.ceil(found.length / 3) === 0);
  for (const now of some) {
    expect(now).not.toEqual(estimates);
    const made = makeProgrammeRelease(now, context);
    expect(made.harm).toEqual(release.harm);
    const printed = made.findings.filter(({ kind }) => kind === "pooled");
    expect(printed.length).toBeGreaterThan(4);
    for (const one of printed) expect(release.findings).toContainEqual(one);
    for (const [index, own] of now.entries()) {
      const group = six[index];
      if (group === undefined) throw new RangeError("a witness has the same groups");
      expect(makeRelease(own, contextOf(group)).hash).toBe(published[index]?.hash);
    }
  }
});

test("what stays told of the six groups has witnesses against everybody, with its order", () => {
  const told = release.findings.filter(({ kind }) => kind === "pooled");
  expect(told.length).toBeGreaterThanOrEqual(7);
  expect(release.orders.filter(({ kind }) => kind === "told").length).toBe(1);
  for (const { informant, scale } of told) {
    if (informant === "facilitator") throw new RangeError("a facilitator rates no child");
    expect(witnessesOf(informant, scale).told, `${informant} ${scale}`).toBe(false);
  }
});

test("had the spread of each single group been printed, somebody could tell, so the silence means something", () => {
  const cell = { scale: "aggressive", informant: "child", from: "T0", to: "T1" } as const;
  const range = rangeOf(cell, estimates, instruments);
  if (range === null) throw new RangeError("the groups were asked");
  const each = (now: readonly GroupEstimate[]) =>
    now.map((own) => partsOf(cell, [own], instruments, range.step).variance.toFixed(2)).join();
  const print = { nearly: each, exactly: each };
  expect(couldTellAChild({ cell, estimates, instruments, published, print })).toBe(true);
});

test("an earlier edition, of fewer of the groups, is held beside the new one", () => {
  const print = (groups: string[]) => {
    const cell = { scale: "withdrawal", informant: "child", from: "T0", to: "T1" } as const;
    const range = rangeOf(cell, estimates, instruments);
    if (range === null) throw new RangeError("the groups were asked");
    return printOfCell(cell, range, instruments, [{ what: "pool", groups }]);
  };
  const three = six.slice(0, 3).map(({ group }) => group);
  expect(print(three).exactly(estimates)).not.toBe(print([]).exactly(estimates));
  const spread = { what: "spread", groups: three, scale: "withdrawal", informant: "child" } as const;
  const before = [{ what: "pool", groups: three } as const, spread];
  const beside = makeProgrammeRelease(estimates, { ...context, before });
  const told = (made: typeof release) => made.findings.filter(({ kind }) => kind === "pooled").length;
  expect(told(beside)).toBeLessThanOrEqual(told(release));
});
