import { type Read, readBy, Wave, Words } from "@kith/instrument";
import type { TextHistory, TextLook } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** Every version of everything that families are told. */
export function askTexts(programme: string): Promise<Asked<TextHistory>> {
  const path = `/api/studio/programmes/${programme}/texts`;
  return ask({ path, read: (thing): Read<TextHistory> => readBy(HistoryBody, thing) });
}

/** What stands in the way of a text, advice on it, and what it changes; nothing is stored. */
export function lookAtText(programme: string, body: object): Promise<Asked<TextLook>> {
  const path = `/api/studio/programmes/${programme}/texts/look`;
  return ask({ path, body, read: (thing): Read<TextLook> => readBy(LookBody, thing) });
}

const Kind = v.picklist(["join", "forms", "publish", "follow-up", "assent", "notice"]);
export const TextOfFamily = v.object({
  kind: Kind,
  wave: v.nullable(Wave),
  version: v.number(),
  words: Words,
  hash: v.string(),
  at: v.nullable(v.string()),
  by: v.nullable(v.string()),
});
const Change = v.object({
  language: v.picklist(["zh-CN", "en"]),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});
const HistoryBody = v.array(
  v.object({
    kind: Kind,
    core: v.array(Words),
    versions: v.array(v.object({ ...TextOfFamily.entries, changes: v.array(Change), agreed: v.number() })),
  }),
);
const LookBody = v.object({
  problems: v.array(v.object({ at: v.string(), says: Words })),
  advice: v.array(Words),
  changes: v.array(Change),
});
