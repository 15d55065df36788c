import { type Read, readBy, Words } from "@kith/instrument";
import * as v from "valibot";

/**
 * What stays in public where a report was: which editions are gone and a reason that points at nobody. Whether a family
 * asked, or somebody could be recognised, is one and the same word: in a village that alone would tell who.
 */
export const Tombstone = v.strictObject({
  kind: v.literal("kith-tombstone", "this is not the file of a report that was taken down"),
  format: v.literal(1, "this was written in a form that this version cannot read"),
  slug: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "a name in an address has small letters, digits and hyphens")),
  group: Words,
  /** The last edition that was public; it and all before it are gone. */
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reason: v.picklist(["to-protect-people", "mistake-found", "programme-asked", "older-rules"]),
});
export type Tombstone = v.InferOutput<typeof Tombstone>;

/** Reads the file that lies among the release files as `SLUG.tombstone.json`. */
export function readTombstone(thing: unknown): Read<Tombstone> {
  return readBy(Tombstone, thing);
}

const takenDown: Words = { "zh-CN": "这份报告已经撤下", en: "This report has been taken down" };
const waiting: Words = { "zh-CN": "这份报告正在等着重新公布", en: "This report is waiting to be published again" };

/** What is said at the address, and in the list of editions. No number, no name and no date is in it. */
export const tombstoneWords: Record<Tombstone["reason"], { title: Words; short: Words; long: Words }> = {
  "to-protect-people": {
    title: takenDown,
    short: { "zh-CN": "为保护参加的人撤下", en: "taken down to protect the people who took part" },
    long: {
      "zh-CN": "为了保护参加小组的人，这份报告不再公开。请不要再转发以前存下的内容。",
      en: "To protect the people who took part, this report is no longer public. Please do not pass on what you may have kept of it.",
    },
  },
  "mistake-found": {
    title: takenDown,
    short: { "zh-CN": "发现错误，先撤下", en: "taken down because a mistake was found" },
    long: {
      "zh-CN": "报告里发现了错误，所以先撤下来。请不要再引用以前存下的数字；改好以后，新的一版会出现在这里。",
      en: "A mistake was found in it, so it was taken down. Please do not quote numbers you may have kept; once mended, a new edition will be here.",
    },
  },
  "programme-asked": {
    title: takenDown,
    short: { "zh-CN": "机构决定撤下", en: "taken down at the programme’s wish" },
    long: {
      "zh-CN": "办小组的机构决定不再公开这份报告。请不要再转发以前存下的内容。",
      en: "The programme decided that this report is no longer public. Please do not pass on what you may have kept of it.",
    },
  },
  "older-rules": {
    title: waiting,
    short: { "zh-CN": "等着按新规则重新公布", en: "waiting to be published again under the new rules" },
    long: {
      "zh-CN": "它是按以前的公布规则做的。规则后来改了，要按新的规则重新公布一次，才会再出现在这里。",
      en: "It was made under earlier rules of publication. The rules have changed since, and it will be here again once it is published under the new ones.",
    },
  },
};
