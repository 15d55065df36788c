import { writeFileSync } from "node:fs";
import { estimateGroup } from "@kith/estimate";
import { toAnswersRow } from "@kith/exchange";
import type { Response } from "@kith/instrument";
import { library } from "@kith/library";
import { type DemoGroup, demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { runKith, runKithInChinese } from "./run-kith.ts";
import { instrumentOf, temporaryFolder } from "./stage.ts";

const teacher = instrumentOf("kith-interpersonal-teacher");
const record = instrumentOf("kith-session-facilitator");
const instruments = ["--instrument", teacher.id, "--instrument", record.id];
const [willow] = demoProgramme().groups.filter(({ slug }) => slug === "willow") as [DemoGroup];

test("a group's tables come to what the group's record comes to: changes, order, doses, delivery and uptake", async () => {
  using tables = written();
  const { code, out } = await runKith("estimate", "--json", ...instruments, ...tables.options, tables.answers);
  expect(code).toBe(0);
  const { comparisons, orderings, process } = JSON.parse(out);
  const whole = estimateGroup({
    ...willow,
    group: "willow",
    expected: willow.expected.filter(({ instrument }) => instrument === teacher.id),
    responses: willow.responses.filter((form) => form.instrument.id === teacher.id),
    instruments: [...library],
  });
  expect(orderings).toEqual(whole.orderings);
  expect(process).toEqual(whole.process);
  expect(comparisons).toMatchObject(whole.comparisons);
  expect(comparisons[0].evidence).toMatchObject({ n: comparisons[0].pairs.length, interval: {} });
});

test("for the eye each change has its interval and exact test, and a small group does not say which improved most", async () => {
  using tables = written();
  const english = (await runKith("estimate", ...instruments, ...tables.options, tables.answers)).out;
  expect(english).toContain("Internal numbers: not for the public.");
  expect(english).toMatch(
    /n = \d {3}\d\.\d\d → \d\.\d\d {3}change −?\d\.\d\d \(95 % interval −?\d\.\d\d to −?\d\.\d\d\)/,
  );
  expect(english).toMatch(/exact p = 0\.\d{3} \(by ranks 0\.\d{3}\) {3}g_av = −?\d\.\d\d/);
  expect(english).toContain("The group is too small to tell which changed most.");
  expect(english).toMatch(/probability of the order expected beforehand, .+ > .+ > .+: 0\.\d\d/);
  expect(english).toMatch(/sessions: \d+ held of 8 planned; \d+ attendances of \d+ possible/);
  const chinese = (await runKithInChinese("estimate", ...instruments, ...tables.options, tables.answers)).out;
  expect(chinese).toContain("人数太少，看不出哪一方面变化最大。");
  expect(chinese).toContain("精确检验 p = ");
});

test("a child who left is compared nowhere, though nothing is known of the sessions", async () => {
  using tables = written();
  const left = await runKith("estimate", ...instruments, "--left", "c01", tables.answers);
  expect(left.out).toContain("left out: c01: left the group");
});

test("a probability too small for two decimals is not shown as none", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/answers.csv`;
  const items = teacher.items.map(({ id }) => id);
  const later = (child: number, at: number) => (at === child ? "3" : at >= 16 + (child % 3) ? "1" : "2");
  const lines = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((child) => [
    [`c0${child}`, "T0", "t1", ...items.map(() => "2")].join(","),
    [`c0${child}`, "T1", "t1", ...items.map((_, at) => later(child, at))].join(","),
  ]);
  writeFileSync(file, `child,wave,rater,${items.join(",")}\n${lines.join("\n")}\n`);
  const told = await runKith("estimate", "--instrument", teacher.id, file);
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/probability of the order expected beforehand, .+: < 0\.01\)/);
});

test("a mistyped code of a child who withdrew stops the estimate, for the child it was meant for would stay in", async () => {
  using tables = written();
  const mistyped = await runKith("estimate", ...instruments, "--withdrawn", "c99", "--left", "c01", tables.answers);
  expect(mistyped).toMatchObject({ code: 1, out: "" });
  expect(mistyped.says).toContain("has no form that can be used of c99; check the codes after --left and --withdrawn");
  const chinese = await runKithInChinese("estimate", ...instruments, "--left", "c99", tables.answers);
  expect(chinese.says).toContain("里没有 c99 能用的表");
});

test("a wrong line of attendance is said with its place, and the others count", async () => {
  using tables = written();
  const attendance = `${tables.folder}/wrong.csv`;
  const lines = ["1,c01,full", "one,c01,full", "1,c99,full", "1,c02,came", "1,c01,part", "1,c02", "2,c02,part"];
  writeFileSync(attendance, ["session,child,status", ...lines, ""].join("\n"));
  const { code, out, says } = await runKith(
    "estimate",
    "--json",
    ...instruments,
    "--attendance",
    attendance,
    tables.answers,
  );
  expect(code).toBe(1);
  for (const place of ["line 3, session: a ", "line 4, child: ", "line 5, status: ", "line 6, child: ", "line 7: "]) {
    expect(says).toContain(`${attendance}: ${place}`);
  }
  const { doses } = JSON.parse(out).process;
  expect(doses.slice(0, 3).map(({ attended }: { attended: number }) => attended)).toEqual([1, 1, 0]);
  writeFileSync(attendance, "child,session\nc01,1\n");
  const other = await runKith("estimate", ...instruments, "--attendance", attendance, tables.answers);
  expect([other.code, other.says]).toEqual([1, expect.stringContaining("must be session,child,status")]);
  const planned = await runKith("estimate", ...instruments, "--planned", "eight", tables.answers);
  expect([planned.code, planned.says]).toEqual([1, expect.stringContaining("such as --planned 8")]);
});

/** Willow as the tables of a researcher without a server. */
function written() {
  const temporary = temporaryFolder();
  const folder = temporary.path;
  const columns = ["child", "wave", "rater", "instrument", ...[...teacher.items, ...record.items].map(({ id }) => id)];
  const forms = willow.responses
    .filter((form) => form.instrument.id === teacher.id)
    .map((form) => lineOf(form, columns));
  const rated = willow.sessions.map(({ number, answers }) =>
    columns
      .map((column) => cellOf({ child: String(number), wave: "T0", instrument: record.id }, answers, column))
      .join(","),
  );
  writeFileSync(`${folder}/answers.csv`, [columns.join(","), ...forms, ...rated, ""].join("\n"));
  const came = willow.sessions.flatMap(({ number, attendance }) =>
    attendance.map(({ child, status }) => `${number},${child},${status}`),
  );
  writeFileSync(`${folder}/attendance.csv`, ["session,child,status", ...came, ""].join("\n"));
  const left = willow.children.flatMap((child) => (child.left ? ["--left", child.code] : []));
  return {
    folder,
    answers: `${folder}/answers.csv`,
    options: ["--attendance", `${folder}/attendance.csv`, "--planned", String(willow.plannedSessions), ...left],
    [Symbol.dispose]: () => temporary[Symbol.dispose](),
  };
}

function lineOf(form: Response, columns: string[]): string {
  const row = toAnswersRow(form);
  return columns.map((column) => row[column] ?? "").join(",");
}

function cellOf(about: Record<string, string>, answers: Response["answers"], column: string): string {
  const answer = answers[column];
  return about[column] ?? (typeof answer === "number" ? String(answer) : (answer?.missing ?? ""));
}
