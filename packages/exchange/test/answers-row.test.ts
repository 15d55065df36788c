import { type Instrument, type Response, readResponse, sayProblem } from "@kith/instrument";
import { library } from "@kith/library";
import { anyInstrument, anyResponse } from "@kith/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnswersHeader, readAnswersLine, readAnswersRow, toAnswersRow } from "../src/index.ts";

const teacher = ownOf("kith-interpersonal-teacher");
const seed = fc.nat();
const asked = fc.oneof(fc.constantFrom(...library), seed.map(anyInstrument));

test("any response goes into a line of a table and comes out with the same answers", () => {
  fc.assert(
    fc.property(asked, seed, (instrument, chance) => {
      const response = anyResponse(instrument, chance);
      const read = readAnswersRow(toAnswersRow(response), 2, [instrument]);
      expect(read.kind).toBe("read");
      if (read.kind !== "read") return;
      const { id: _, opened: __, finished: ___, unscored: ____, ...same } = response;
      expect(read.value).toMatchObject(same);
      expect(Object.keys(read.value.answers)).toEqual(Object.keys(response.answers));
    }),
  );
});

test("a line read by itself is refused exactly where a response would be", () => {
  const cell = fc.oneof(fc.constantFrom("", "0", "1", "2", "4", "9", "03", "blank", "cant-say", "NaN"), fc.string());
  fc.assert(
    fc.property(seed.map(anyInstrument), fc.infiniteStream(cell), (instrument, cells) => {
      const row = Object.fromEntries(instrument.items.map((item) => [item.id, cells.next().value ?? ""]));
      const line = readAnswersLine(row, 2, [instrument]);
      const read = readAnswersRow(row, 2, [instrument]);
      expect(read.kind).toBe(line.kind);
      if (read.kind === "read" && line.kind === "read") expect(read.value.answers).toEqual(line.value.answers);
    }),
  );
});

test("the same line is the same response, and another line another", () => {
  const [one, same, other] = ["1", "1", "2"].map((wd1) => readOf({ child: "c01", wave: "T0", wd1 }));
  expect(one?.id).toBe(same?.id);
  expect(one?.id).not.toBe(other?.id);
  expect(one?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("what is not an answer is said with its line and column, and every problem of the line at once", () => {
  const row = {
    child: "",
    wave: "T9",
    version: "2.0.0",
    informant: "child",
    wd1: "9",
    wd2: "NaN",
    wd3: "1e3",
    sleep: "1",
  };
  expect(problemsOf(row)).toEqual([
    "line 7, sleep: no instrument has an item of this name; rename or remove the column",
    "line 7, version: this line answers version 2.0.0, but kith-interpersonal-teacher here is 0.1.0; give the one it answers",
    "line 7, informant: kith-interpersonal-teacher is for the teacher; correct the informant, or name the other instrument",
    "line 7, child: this line does not say who; write the code",
    'line 7, wave: "T9" is not known here; write T0, mid, T1, T2',
    "line 7, wd1: 9 was not a choice; write one of 0, 1, 2, 3, 4, not-observed, blank, or nothing",
    'line 7, wd2: "NaN" is not an answer; write one of 0, 1, 2, 3, 4, not-observed, blank, or nothing',
    'line 7, wd3: "1e3" is not an answer; write one of 0, 1, 2, 3, 4, not-observed, blank, or nothing',
  ]);
});

test("an infinite, a broken and a very long number are no answers, and neither is a code that was not offered", () => {
  for (const cell of ["Infinity", "-Infinity", "1.5", "3.0", "9".repeat(400), "0x1", "prefer-not", "−1", "１"]) {
    expect(problemsOf({ wd1: cell }), cell).toHaveLength(1);
  }
});

test("a number written with a nought or a sign before it is the number", () => {
  for (const [cell, value] of [
    ["03", 3],
    ["+3", 3],
    ["-0", 0],
  ] as const) {
    expect(readOf({ wd1: cell })?.answers.wd1).toBe(value);
  }
});

test("where several instruments are given, a line names its own, or is refused with their names", () => {
  const both = [teacher, ownOf("kith-interpersonal-caregiver")];
  expect(readAnswersRow({ wd1: "1" }, 3, both)).toEqual({
    kind: "refused",
    problems: [
      {
        line: 3,
        at: "instrument",
        says: {
          en: "name one of kith-interpersonal-teacher, kith-interpersonal-caregiver",
          "zh-CN": "请写这几份里的一份：kith-interpersonal-teacher, kith-interpersonal-caregiver",
        },
      },
    ],
  });
  expect(readAnswersRow({ wd1: "1", instrument: "kith-interpersonal-caregiver" }, 3, both)).toMatchObject({
    value: { informant: "caregiver" },
  });
});

test("a code saved in another encoding is refused, since it would make two children of one", () => {
  expect(problemsOf({ child: "\uFFFD\uFFFD1" })).toEqual([
    "line 7, child: these characters are damaged; save the table as CSV in UTF-8",
    "line 7, rater: these characters are damaged; save the table as CSV in UTF-8",
  ]);
});

test("a table whose columns stand apart by semicolons or tabs is told so, and not that it has one strange column", () => {
  for (const apart of [";", "\t"]) {
    const { problems } = readAnswersHeader([["child", "wave", "wd1"].join(apart)], [teacher]);
    expect(problems.map((problem) => sayProblem(problem, "en"))).toEqual([
      "line 1: the columns are not separated by commas; save the table as CSV with commas",
    ]);
  }
});

test("a first line with a stranger, a double or a nameless column is refused, and absent items are told", () => {
  const { problems, absent } = readAnswersHeader(["child", "wd1", "wd1", "", "sleep"], [teacher]);
  expect(problems.map((problem) => sayProblem(problem, "zh-CN"))).toEqual([
    "第 1 行 wd1：这一列出现了两次；请去掉一个",
    "第 1 行：第 4 列没有名字；请写上，或者去掉这一列",
    "第 1 行 sleep：没有一份问卷有这个名字的题；请改对列名，或者去掉这一列",
  ]);
  expect(absent).toEqual(teacher.items.map((item) => item.id).filter((id) => id !== "wd1"));
  expect(readAnswersHeader(["child", ...teacher.items.map((item) => item.id)], [teacher])).toEqual({
    problems: [],
    absent: [],
  });
});

test("a response made of a line passes the door of every response", () => {
  const response = readOf({ child: "c01", wave: "T1", wd1: "2" });
  expect(readResponse(teacher, response?.instrument.hash ?? "", response).kind).toBe("read");
});

function ownOf(id: string): Instrument {
  const own = library.find((instrument) => instrument.id === id);
  if (!own) throw new Error(`the test requires ${id}`);
  return own;
}

function readOf(row: Record<string, string>): Response | undefined {
  const read = readAnswersRow(row, 7, [teacher]);
  return read.kind === "read" ? read.value : undefined;
}

function problemsOf(row: Record<string, string>): string[] {
  const read = readAnswersRow(row, 7, [teacher]);
  return read.kind === "refused" ? read.problems.map((problem) => sayProblem(problem, "en")) : [];
}
