import * as v from "valibot";
import type { Instrument } from "./instrument.ts";
import { Informant, MissingCode, Wave } from "./person.ts";
import { told } from "./plain-words.ts";
import { type Problem, type Read, readBy } from "./problem.ts";
import type { Words } from "./words.ts";

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(
    told({ en: "a time looks like 2026-11-25T08:30:00.000Z", "zh-CN": "时间写成 2026-11-25T08:30:00.000Z 这样" }),
  ),
);
const uuid = v.pipe(
  v.string(),
  v.uuid(
    told({
      en: "this is not the mark of a form (a UUID); open the form again",
      "zh-CN": "这不是一份表的编号（UUID）；请重新打开表",
    }),
  ),
);

/** One answer: the value chosen, or why there is none. */
export const Answer = v.union([
  v.pipe(v.number(), v.integer(told({ en: "an answer is a whole number", "zh-CN": "答案要用整数" }))),
  v.strictObject({ missing: MissingCode }),
]);
export type Answer = v.InferOutput<typeof Answer>;

/** One filled-in form. It is never changed: a correction is a new response that names the one it replaces. */
export const Response = v.strictObject({
  /** Made when the form opens, so that sending twice is sending once. */
  id: uuid,
  instrument: v.strictObject({ id: v.string(), version: v.string(), hash: v.string() }),
  child: v.string(),
  informant: Informant,
  /** The person who judged, not their role: a new class teacher is a new rater. */
  raterId: v.string(),
  wave: Wave,
  mode: v.picklist(["phone", "tablet", "paper", "interview"]),
  assistedBy: v.optional(v.picklist(["nobody", "volunteer", "family", "child"]), "nobody"),
  language: v.picklist(["zh-CN", "en"]),
  /** How it was asked: each question at once or in two steps; and of several children, in which order and in whose turn. */
  way: v.optional(
    v.strictObject({
      steps: v.picklist(["one", "two"]),
      order: v.optional(v.picklist(["by-child", "by-item"])),
      turn: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
  /** What drew the form, and how it lay on the screen; older responses do not say. */
  lane: v.optional(v.picklist(["light", "surveyjs", "paper"])),
  layout: v.optional(v.picklist(["item-a-screen", "one-page"])),
  answers: v.record(v.string(), Answer),
  /** Answers to unscored items; the server keeps them apart from the scored ones. */
  unscored: v.optional(v.record(v.string(), v.string()), {}),
  opened: instant,
  finished: instant,
  replaces: v.optional(uuid),
});
export type Response = v.InferOutput<typeof Response>;

/** Reads a response to one instrument. Every item is answered or says why not; nothing is guessed or clipped. */
export function readResponse(instrument: Instrument, hash: string, thing: unknown): Read<Response> {
  const read = readBy(Response, thing);
  if (read.kind === "refused") return read;
  const problems = answerProblems(instrument, hash, read.value);
  return problems.length > 0 ? { kind: "refused", problems } : read;
}

const informants: Record<Informant, Words> = {
  caregiver: { en: "caregiver", "zh-CN": "家里人" },
  teacher: { en: "teacher", "zh-CN": "老师" },
  child: { en: "child", "zh-CN": "孩子" },
  facilitator: { en: "social worker who led the group", "zh-CN": "带小组的社工" },
};

function answerProblems(instrument: Instrument, hash: string, response: Response): Problem[] {
  const form = response.instrument;
  if (form.id !== instrument.id || form.version !== instrument.version || form.hash !== hash) {
    return [
      {
        at: "instrument",
        says: {
          en: `this answers ${form.id} ${form.version}, but ${instrument.id} ${instrument.version} was asked; open the form again`,
          "zh-CN": `这份答的是 ${form.id} ${form.version}，要填的是 ${instrument.id} ${instrument.version}；请重新打开表`,
        },
      },
    ];
  }
  if (response.informant !== instrument.informant) {
    return [
      {
        at: "informant",
        says: {
          en: `this form is for the ${informants[instrument.informant].en}`,
          "zh-CN": `这份表是给${informants[instrument.informant]["zh-CN"]}填的`,
        },
      },
    ];
  }
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const sets = new Map(instrument.optionSets.map((set) => [set.id, set]));
  const strangers = Object.keys(response.answers).filter((id) => !items.has(id));
  const wrong = instrument.items.flatMap((item) => {
    const answer = response.answers[item.id];
    const at = `answers.${item.id}`;
    if (answer === undefined)
      return item.showIf
        ? []
        : [{ at, says: { en: "there is no answer, nor why there is none", "zh-CN": "没有答案，也没有说为什么没有" } }];
    if (typeof answer !== "number") return missingProblems(instrument, response, answer.missing, at);
    const offered = sets.get(item.optionSet)?.options.some((option) => option.value === answer);
    return offered ? [] : [{ at, says: { en: `${answer} was not a choice`, "zh-CN": `选项里没有 ${answer}` } }];
  });
  return [
    ...strangers.map((id) => ({
      at: `answers.${id}`,
      says: { en: "this form has no such item", "zh-CN": "这份表里没有这道题" },
    })),
    ...wrong,
    ...unscoredProblems(instrument, response),
  ];
}

function missingProblems(instrument: Instrument, { mode }: Response, code: MissingCode, at: string): Problem[] {
  const offered =
    code === "blank" ||
    (code === "unreadable" && mode === "paper") ||
    instrument.missingOptions.some((option) => option.code === code);
  return offered
    ? []
    : [{ at, says: { en: `"${code}" was not offered on this form`, "zh-CN": `这份表里没有“${code}”这个选项` } }];
}

function unscoredProblems(instrument: Instrument, response: Response): Problem[] {
  return Object.entries(response.unscored).flatMap(([id, value]) => {
    const item = instrument.unscoredItems.find((candidate) => candidate.id === id);
    if (!item)
      return [
        { at: `unscored.${id}`, says: { en: "this form has no such question", "zh-CN": "这份表里没有这个问题" } },
      ];
    return item.options.some((option) => option.value === value)
      ? []
      : [{ at: `unscored.${id}`, says: { en: "this was not a choice", "zh-CN": "选项里没有这个" } }];
  });
}
