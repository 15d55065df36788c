import { expect, test } from "vitest";
import { attendanceWords, makeRelease, readRelease } from "../src/index.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

/** The group of eight and eight sessions, with so many attendances of sixty-four. */
const came = (personTimes: number) => makeRelease(estimateOf({ ...published, personTimes }), contextOf(published));

test("percent-of-twenty: that all came, or none, can be read from no number and no sentence", () => {
  const almost = [61, 62, 63, 64].map((times) => came(times).hash);
  expect(new Set(almost).size).toBe(1);
  const { process, mainPoints } = came(64);
  expect(process).toMatchObject({ personTimes: 60, attendancePercent: 95, attendance: "or-more" });
  expect(mainPoints.find(({ id }) => id === "offered")?.words).toEqual({
    "zh-CN": expect.stringContaining("平均到场95%以上（60以上人次）"),
    en: expect.stringContaining("95% or more average attendance (60 or more attendances)"),
  });
  expect(came(0).hash).toBe(came(3).hash);
  expect(attendanceWords(came(0).process).percent?.en).toBe("5% or less");
  expect(came(50).process).toMatchObject({ personTimes: 50, attendancePercent: 78, attendance: "as-counted" });
});

test("percent-of-twenty: a full attendance written into the file by hand is refused", () => {
  const forged = (process: object) => {
    const made = came(50);
    const read = readRelease(JSON.parse(JSON.stringify({ ...made, process: { ...made.process, ...process } })));
    return read.kind === "read" ? "read" : read.problems[0]?.at;
  };
  expect(forged({ personTimes: 64, attendancePercent: 100 })).toBe("process.attendance");
  expect(forged({ personTimes: 64 })).toBe("process.attendance");
  expect(forged({ attendance: "or-more", attendancePercent: 99 })).toBe("process.attendance");
});

/** The numbers of children from five to twelve of whom some count is each of these whole per cents. */
const sizesThatPrint = (...percents: number[]) =>
  [5, 6, 7, 8, 9, 10, 11, 12].filter((people) =>
    percents.every((percent) =>
      Array.from({ length: people + 1 }, (_, count) => Math.round((100 * count) / people)).includes(percent),
    ),
  );

test("worked example E7: percentages of few children give their number away, so sixteen attendances have none", () => {
  expect(sizesThatPrint(67, 33, 17)).toEqual([6, 12]);
  expect(sizesThatPrint(71)).toEqual([7]);
  const few = makeRelease(estimateOf({ ...published, heldSessions: 2, personTimes: 12 }), contextOf(published));
  expect(few.process.attendancePercent).toBeNull();
  expect(attendanceWords(few.process).percent).toBeNull();
});
