import type { Words } from "@kith/instrument";
import { expect, test } from "vitest";
import { auditWords } from "../src/words/audit.ts";
import { boardWords } from "../src/words/board.ts";
import { callWords, levelWords, whatToDo } from "../src/words/calls.ts";
import { chaseWords } from "../src/words/chase.ts";
import { carerWords, childrenWords, guardianWords, patternWords } from "../src/words/children.ts";
import { consentWords, decisionWords, howWords, purposeWords, whoWords } from "../src/words/consent.ts";
import { answersFormatWords, exportWords } from "../src/words/exports.ts";
import { fill } from "../src/words/fill.ts";
import { frameWords } from "../src/words/frame.ts";
import { healthMarks, healthWords, workStates } from "../src/words/health.ts";
import { leavingReasons, leavingWords } from "../src/words/leaving.ts";
import { entryWords, paperWords, printWords, settleWords, sheetWords, stepWords } from "../src/words/paper.ts";
import { informantWords, waveWords } from "../src/words/people.ts";
import { readAsWords } from "../src/words/read-as.ts";
import { releaseWords } from "../src/words/release.ts";
import { securityWords } from "../src/words/security.ts";
import { attendanceWords, sessionWords, strategyWords } from "../src/words/sessions.ts";
import { groupNavWords, setUpWords } from "../src/words/set-up.ts";
import { signInWords } from "../src/words/sign-in.ts";
import { roleWords, staffWords } from "../src/words/staff.ts";
import { reasonWords, statusWords } from "../src/words/status.ts";
import { takeDownReasons, takeDownWords } from "../src/words/take-down.ts";
import { troubleWords } from "../src/words/trouble.ts";
import { dayWords, slipWords, waveRoundWords } from "../src/words/waves.ts";

const all: Words[] = [
  frameWords,
  signInWords,
  boardWords,
  callWords,
  levelWords,
  whatToDo,
  leavingReasons,
  leavingWords,
  chaseWords,
  statusWords,
  entryWords,
  paperWords,
  printWords,
  settleWords,
  sheetWords,
  stepWords,
  informantWords,
  waveWords,
  readAsWords,
  releaseWords,
  takeDownReasons,
  takeDownWords,
  troubleWords,
  auditWords,
  securityWords,
  carerWords,
  childrenWords,
  guardianWords,
  patternWords,
  consentWords,
  exportWords,
  healthMarks,
  healthWords,
  workStates,
  Object.fromEntries(Object.entries(answersFormatWords).map(([format, { says }]) => [format, says])),
  decisionWords,
  howWords,
  purposeWords,
  whoWords,
  attendanceWords,
  sessionWords,
  strategyWords,
  groupNavWords,
  setUpWords,
  roleWords,
  staffWords,
  dayWords,
  slipWords,
  waveRoundWords,
].flatMap((words) => Object.values(words));

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test("no Chinese text holds English words, and no English text holds Chinese", () => {
  for (const words of all) {
    expect(words["zh-CN"].replace(/\{\w+\}|name@example\.org/g, "")).not.toMatch(/[A-Za-z]/);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test("both languages of a text leave the same gaps to fill", () => {
  for (const words of all) expect(names(words.en)).toEqual(names(words["zh-CN"]));
});

test("a gap is filled with what is given, and a gap for which nothing is given is our mistake", () => {
  expect(fill(boardWords.published, "zh-CN", { edition: 2 })).toBe("已公开，第 2 版");
  expect(() => fill(boardWords.published, "en")).toThrow("fill requires a value for {edition}");
});

test("a reason that the screen does not know is not shown as a code", () => {
  expect(reasonWords("rater-changed")["zh-CN"]).toBe("换了老师");
  expect(reasonWords("some-new-code")["zh-CN"]).toBe("原因没有写");
  expect(reasonWords(null).en).toBe("no reason given");
});
