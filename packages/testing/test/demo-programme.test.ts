import { readFileSync } from "node:fs";
import { instrumentHash, type MissingCode, type Response, readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";
import { type DemoGroup, demoProgramme } from "../src/index.ts";

const reference = readFileSync(new URL("./fixtures/demo-answers.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const groups = demoProgramme().groups;

// The fixture was written once by an independent program of the same model: one line a form, one character an answer.
test("every raw answer of the demo equals the reference, form by form", () => {
  const lines = groups.flatMap((group) => [
    `${group.id} children ${group.children.map((child) => `${child.code}:${child.age}`).join(" ")}`,
    ...forms(group),
    ...group.sessions.map(
      (session) =>
        `${group.id} session ${session.number} ${inARow(session.answers)} ${session.attendance
          .map(({ child, status }) => `${child}${letterOf[status]}`)
          .join(" ")}`,
    ),
  ]);
  expect(lines).toEqual(reference);
});

test("every response of the demo is one that its own instrument accepts", () => {
  const instruments = new Map(library.map((instrument) => [instrument.id, instrument]));
  for (const response of groups.flatMap((group) => group.responses)) {
    const instrument = instruments.get(response.instrument.id);
    if (!instrument) throw new Error(`no instrument ${response.instrument.id}`);
    const read = readResponse(instrument, instrumentHash(instrument), response);
    expect(read.kind, JSON.stringify(read)).toBe("read");
  }
});

test("every response of the demo has an id of its own, and was asked for", () => {
  const ids = groups.flatMap((group) => group.responses.map((response) => response.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const group of groups) {
    const asked = new Set(group.expected.map((form) => keyOf(form.child, form.wave, form.instrument)));
    expect(asked.size).toBe(group.expected.length);
    const unasked = group.responses.filter((one) => !asked.has(keyOf(one.child, one.wave, one.instrument.id)));
    expect(unasked).toEqual([]);
  }
});

test("the events built into the six groups are there", () => {
  const [osmanthus, bamboo, maple, willow, lotus, cedar] = groups;
  expect(groups.map((group) => group.children.length)).toEqual([8, 9, 7, 8, 4, 10]);
  expect(osmanthus?.children.filter((child) => child.left).map((child) => child.code)).toEqual(["c07"]);
  expect(bamboo?.children.filter((child) => child.consentWithdrawn).map((child) => child.code)).toEqual(["c05"]);
  expect(paired(maple, "caregiver")).toBe(4);
  expect(willow?.children.filter((child) => child.left).map((child) => child.code)).toEqual(["c08"]);
  expect(lotus?.responses.filter((one) => one.wave !== "T2" && one.instrument.id.includes("personal"))).toHaveLength(
    24,
  );
  const newTeacher = cedar?.responses.filter((one) => one.wave === "T1" && one.raterId === "t3");
  expect(newTeacher?.map((one) => one.child)).toEqual(["c01", "c02", "c03", "c04", "c05"]);
  expect(paired(osmanthus, "caregiver")).toBe(5);
});

const letterOf = { full: "f", part: "p", "absent-told": "t", "absent-unknown": "u" };
const missingLetter: Record<MissingCode, string> = {
  blank: "b",
  "prefer-not": "p",
  "cant-say": "c",
  "not-observed": "n",
  "not-planned": "x",
  unreadable: "u",
};

function forms(group: DemoGroup): string[] {
  const came = new Map(group.responses.map((one) => [keyOf(one.child, one.wave, one.instrument.id), one]));
  return group.expected.flatMap((asked) => {
    const response = came.get(keyOf(asked.child, asked.wave, asked.instrument));
    const role = asked.informant === "teacher" ? asked.raterId : asked.informant;
    const start = `${group.id} ${asked.child} ${asked.wave} ${asked.instrument} ${role}`;
    if (response) return [`${start} ${response.mode} ${inARow(response.answers)}`];
    return asked.instrument.startsWith("kith-mechanism") ? [] : [`${start} -`];
  });
}

function inARow(answers: Response["answers"]): string {
  return Object.values(answers)
    .map((answer) => (typeof answer === "number" ? answer : missingLetter[answer.missing]))
    .join("");
}

function keyOf(child: string, wave: string, instrument: string): string {
  return `${child}|${wave}|${instrument}`;
}

function paired(group: DemoGroup | undefined, informant: string): number {
  const whole =
    group?.responses.filter((one) => one.informant === informant && /personal/.test(one.instrument.id)) ?? [];
  const at = (wave: string) => new Set(whole.filter((one) => one.wave === wave).map((one) => one.child));
  return [...at("T0")].filter((child) => at("T1").has(child)).length;
}
