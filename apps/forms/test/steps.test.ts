import { formFacts } from "@kith/form";
import { readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";
import type { Sending, Sitting } from "../src/keep/kept.ts";
import { newId } from "../src/keep/new-id.ts";
import { inGroups, readTypedCode } from "../src/link/typed-code.ts";
import { deliveryOf } from "../src/send/delivery.ts";
import { toSending } from "../src/send/finish-sitting.ts";
import { surveyAnswers } from "../src/send/survey-answers.ts";
import { blankSteps, minutesFor, placeOf, restBefore, stepAt, stepsOf } from "../src/sitting/steps.ts";
import { links, tokens } from "./links.ts";

function formOf(id: string) {
  const instrument = library.find((one) => one.id === id);
  if (!instrument) throw new TypeError(`this test requires ${id}`);
  return {
    ...formFacts(instrument, "hash"),
    unscored: instrument.unscoredItems.map((item) => item.id),
    inSight: [...instrument.presentationOrder, ...instrument.unscoredItems.map((item) => item.id)],
  };
}

const caregiver = [formOf("kith-interpersonal-caregiver")];
const child = [formOf("kith-interpersonal-child"), formOf("kith-mechanism-bonds-child")];

test("whether to talk to someone is asked after every scored question of every form", () => {
  const steps = stepsOf(child);
  expect(steps).toHaveLength(30);
  expect(steps.at(-1)).toEqual({ form: 0, question: "talk", scored: false });
});

test("the break comes at 12 of 24, after the first of several forms, and never in a short form", () => {
  expect(restBefore(stepsOf(caregiver))).toBe(12);
  expect(restBefore(stepsOf(child))).toBe(24);
  expect(restBefore(stepsOf([formOf("kith-interpersonal-teacher-short")]))).toBeNull();
});

test("a place is found again, also when its question went out of sight", () => {
  const steps = stepsOf(caregiver);
  for (let at = 0; at <= steps.length; at++) expect(stepAt(steps, placeOf(steps, at))).toBe(at);
  expect(stepAt(steps, null)).toBe(0);
  expect(stepAt(steps, { kind: "question", form: 0, question: "gone" })).toBe(23);
});

test("blank is what has no answer, and zero is an answer", () => {
  const steps = stepsOf(caregiver).slice(0, 3);
  const [first, second] = steps;
  expect(blankSteps(steps, [{ [first?.question ?? ""]: 0, [second?.question ?? ""]: null }])).toEqual([1, 2]);
});

test("24 items take a caregiver about 8 minutes and a teacher about 4, and a child's five forms about a quarter of an hour", () => {
  const minutes = (...ids: string[]) => minutesFor(ids.map((id) => formOf(id)));
  expect(minutes("kith-interpersonal-caregiver")).toBe(8);
  expect(minutes("kith-interpersonal-teacher")).toBe(4);
  const mechanisms = ["role-model", "bonds", "attribution", "self-concept"].map((one) => `kith-mechanism-${one}-child`);
  expect(minutes("kith-interpersonal-child", ...mechanisms)).toBe(15);
});

test("a typed code bears with how people type, and keeps out what has no place in one", () => {
  expect(readTypedCode("7k4m 2oxl-ABCD")).toBe("7K4M-20X1-ABCD");
  expect(readTypedCode("７Ｋ４Ｍ２ＱＸ９ＡＢＣＤ")).toBe("7K4M-2QX9-ABCD");
  expect(readTypedCode("7K4M-2QX9-ABC")).toBeNull();
  expect(readTypedCode("7K4M-2QX9-ABCU")).toBeNull();
  expect(inGroups("7k4m2")).toBe("7K4M-2");
});

test("a sitting is received only when none of its forms is left on the device, and a refused one is settled by a new one", () => {
  const receipt = { id: "1", sitting: "s", link: "l", assignment: "a", receipt: "ABC123", receivedAt: "" };
  const waiting = { ...sendingNow(), sitting: "s", assignment: "b" };
  const says = { "zh-CN": "没有收下", en: "Not taken" };
  const refused = { ...waiting, assignment: "a", state: { kind: "refused" as const, says } };
  expect(deliveryOf("s", [], [])).toBeNull();
  expect(deliveryOf("s", [], [receipt])).toEqual({ kind: "received", receipts: ["ABC123"] });
  expect(deliveryOf("s", [waiting], [receipt])).toEqual({ kind: "waiting" });
  expect(deliveryOf("s", [refused], [])).toEqual({ kind: "refused", says });
  expect(deliveryOf("s", [refused], [receipt])).toEqual({ kind: "received", receipts: ["ABC123"] });
});

test("what is sent is a response that the door takes, also when the clock went back while the form was open", () => {
  const { response } = sendingNow("2026-01-01T08:00:00.000Z");
  expect(response.finished).toBe(response.opened);
  const asked = Object.values(links[tokens.caregiver]?.instruments ?? {})[0];
  if (!asked) throw new TypeError("this test requires the caregiver's link");
  expect(readResponse(asked.instrument, asked.hash, response)).toEqual({ kind: "read", value: response });
});

function sendingNow(finished = "2026-11-25T08:38:00.000Z"): Sending {
  const opened = links[tokens.caregiver];
  const form = opened?.forms[0];
  if (!opened || !form) throw new TypeError("this test requires the caregiver's link");
  const draft = { responseId: newId(), form, opened: "2026-11-25T08:30:00.000Z", data: { wd1: 0, safety: "no" } };
  const sitting: Sitting = {
    key: "l/c02",
    link: "l",
    child: "c02",
    agreed: true,
    assistedBy: "volunteer",
    practised: false,
    rested: false,
    place: null,
    drafts: [draft],
  };
  const link = { id: "l", secret: tokens.caregiver, opened };
  return toSending(
    link,
    sitting,
    draft,
    { language: "zh-CN", device: "phone", lane: "light", answers: surveyAnswers },
    finished,
  );
}
