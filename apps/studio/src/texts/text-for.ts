import type { Wave } from "@kith/instrument";
import type { FamilyText, TextKind } from "@kith/server/api";

/** What is told now: the newest text that is for this wave or for every wave. */
export function textFor<Text extends FamilyText>(texts: readonly Text[], kind: TextKind, wave: Wave | null): Text {
  const text = texts.find((each) => each.kind === kind && (each.wave === null || each.wave === wave));
  if (!text) throw new Error(`textFor requires a text for ${kind}`);
  return text;
}
