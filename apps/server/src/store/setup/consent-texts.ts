import { contentHash, type Words } from "@kith/instrument";
import type { Purpose } from "../../../api/index.ts";
import texts from "./consent-texts.json" with { type: "json" };

/** What a family or a child says yes or no to. A changed word is a new version, and every answer names its own. */
export type ConsentText = { purpose: Purpose; version: number; words: Words; hash: string };

const purposes: readonly Purpose[] = ["join", "forms", "publish", "follow-up", "assent"];

export const consentTexts: readonly ConsentText[] = purposes.map((purpose) => {
  const text = texts.find((each) => each.purpose === purpose);
  if (!text) throw new Error(`consentTexts requires a text for ${purpose}`);
  const { version, words } = text;
  return { purpose, version, words, hash: contentHash({ purpose, version, words }) };
});

export function consentText(purpose: Purpose): ConsentText {
  const text = consentTexts.find((each) => each.purpose === purpose);
  if (!text) throw new Error(`consentText requires a known purpose, not ${purpose}`);
  return text;
}
