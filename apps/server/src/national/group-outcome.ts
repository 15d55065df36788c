import type { Words } from "@kith/instrument";
import * as v from "valibot";

/** What can come of one group, and how it is told. */
export const outcomeWords = {
  published: { "zh-CN": "这一次公开了", en: "went out in this run" },
  public: { "zh-CN": "公开的就是现在这一份", en: "public already, just as it is now" },
  ready: { "zh-CN": "可以公开", en: "ready to go out" },
  "to-sign": { "zh-CN": "等人看过、签字", en: "waiting for people to read and sign" },
  found: { "zh-CN": "倒推得出东西，不公开", en: "held, because something could be worked out" },
  refused: { "zh-CN": "规则不许公开", en: "held by a rule" },
  "taken-down": {
    "zh-CN": "撤下过，要不要再公开由人决定",
    en: "taken down before; whether it comes back is for people",
  },
  gone: { "zh-CN": "小组已经没有了", en: "the group is gone" },
} as const satisfies Record<string, Words>;

export type OutcomeState = keyof typeof outcomeWords;
export const outcomeStates = Object.keys(outcomeWords) as OutcomeState[];

/** What a national run came to for one group: the draft by its hash, what it shows, what is withheld and why, and what stands in the way. */
export const GroupOutcome = v.strictObject({
  slug: v.string(),
  state: v.picklist(outcomeStates),
  edition: v.nullable(v.number()),
  hash: v.nullable(v.string()),
  shown: v.number(),
  /** How many numbers are withheld for each reason. */
  withheld: v.record(v.string(), v.number()),
  /** The rules that stand in the way, or what has still to be looked at. */
  open: v.array(v.string()),
});
export type GroupOutcome = v.InferOutput<typeof GroupOutcome>;
