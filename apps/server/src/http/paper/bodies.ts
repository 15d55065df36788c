import { Answer } from "@kith/instrument";
import * as v from "valibot";

const Day = v.pipe(v.string(), v.isoDate("a day looks like 2026-09-01"));
const Id = v.pipe(v.string(), v.maxLength(60));
const About = {
  datedOn: v.nullable(Day),
  assistedBy: v.picklist(["nobody", "volunteer", "family", "child"]),
  rater: v.picklist(["usual", "other"]),
  language: v.picklist(["zh-CN", "en"]),
};

export const EntryBody = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  ...About,
  forms: v.pipe(
    v.array(
      v.strictObject({
        assignment: Id,
        answers: v.record(Id, Answer),
        unscored: v.record(Id, v.pipe(v.string(), v.maxLength(60))),
      }),
    ),
    v.minLength(1),
    v.maxLength(30),
  ),
});
export const SettleBody = v.strictObject({
  chosen: v.pipe(
    v.array(
      v.strictObject({ at: v.pipe(v.string(), v.maxLength(200)), is: v.nullable(v.union([Answer, v.string()])) }),
    ),
    v.maxLength(400),
  ),
});
export const PaperDraftBody = v.strictObject({ text: v.nullable(v.pipe(v.string(), v.maxLength(48_000))) });
export const PaperRuleBody = v.strictObject({
  entries: v.picklist(["double", "single"]),
  settledBy: v.picklist(["either", "keeper"]),
});
export const OutBody = v.strictObject({
  codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(12))), v.minLength(1), v.maxLength(400)),
  isOut: v.boolean(),
});
