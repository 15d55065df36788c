import { contentHash, type Wave, type Words } from "@kith/instrument";
import type { TextKind } from "../../../api/index.ts";
import texts from "./standard-texts.json" with { type: "json" };

/** The texts that come with Kith, for a programme that has written none of its own. None that was ever given out is taken away. */
export type StandardText = { kind: TextKind; version: number; words: Words; hash: string };

export const textKinds: readonly TextKind[] = ["join", "forms", "publish", "follow-up", "assent", "notice"];

/** Newest first. */
export function standardTexts(kind: TextKind): StandardText[] {
  return of(kind)
    .versions.map(({ version, words }) => ({ kind, version, words, hash: textHash(kind, null, version, words) }))
    .toReversed();
}

/** The sentences that no programme may take out of a text: that it is free, that one may stop, who sees it, what is deleted. */
export function coreSentences(kind: TextKind): Words[] {
  return of(kind).core;
}

export function textHash(kind: TextKind, wave: Wave | null, version: number, words: Words): string {
  return contentHash({ purpose: kind, version, words, ...(wave === null ? {} : { wave }) });
}

function of(kind: TextKind) {
  const text = texts.find((each) => each.kind === kind);
  if (!text) throw new Error(`standardTexts requires a text for ${kind}`);
  return text;
}
