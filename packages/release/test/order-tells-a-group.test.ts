import { expect, test } from "vitest";
import { makeProgrammeRelease, readProgrammeRelease } from "../src/index.ts";
import { isGroupTold } from "../src/programme/order-tells-a-group.ts";
import { estimatesOf, groupOf, programmeContext, six } from "./made-up/programme.ts";

/** Printed as "the average of the first scale is above that of the second", or not. */
const printed = (rows: number[][]) => (rows.reduce((sum, [one = 0, two = 0]) => sum + one - two, 0) > 0 ? 90 : 10);

test("an order that rests on one group alone tells that group, and one that all share tells none", () => {
  const flat = [
    [0.1, 0.1],
    [0, 0],
  ];
  const clear = [
    [1, 0.5],
    [0.75, 0],
  ];
  const alone = (rows: number[][]) => (rows.some(([one = 0, two = 0]) => one - two > 0.4) ? 90 : 10);
  expect(isGroupTold([flat, flat, clear], 2, alone)).toBe(true);
  expect(isGroupTold([clear, clear, clear], 2, printed)).toBe(false);
  expect(isGroupTold([clear, [], clear], 1, printed)).toBe(false);
});

test("an order of which one scale is withheld is withheld with it, in words", () => {
  const groups = [
    groupOf("one", 8, [0.9, 0.5, 0.2]),
    groupOf("two", 9, [0.8, 0.4, 0.2], 2),
    groupOf("three", 8, [0.7, 0.5, 0.1], 3),
  ];
  const context = { ...programmeContext(groups), closed: ["teacher/cathartic"] };
  const made = makeProgrammeRelease(estimatesOf(groups), context);
  expect(made.orders.find(({ informant }) => informant === "teacher")).toMatchObject({
    kind: "withheld",
    reason: "a-scale-is-withheld",
  });
  expect(made.mainPoints.find(({ id }) => id === "order")?.words.en).toContain("because one of these is not");
  expect(readProgrammeRelease(JSON.parse(JSON.stringify(made))).kind).toBe("read");
});

test("an order told of a scale that is withheld is refused where the file is read", () => {
  const made = makeProgrammeRelease(estimatesOf(six), programmeContext(six));
  const told = made.orders.find((one) => one.kind === "told");
  const findings = made.findings.map((one) =>
    one.informant === told?.informant && one.scale === told.order[0]
      ? {
          kind: "withheld",
          scale: one.scale,
          informant: one.informant,
          from: one.from,
          to: one.to,
          reason: "too-few-groups",
        }
      : one,
  );
  const read = readProgrammeRelease(JSON.parse(JSON.stringify({ ...made, findings })));
  expect(read.kind === "refused" && read.problems.map(({ says }) => says.en).join()).toContain("each of its scales is");
});
