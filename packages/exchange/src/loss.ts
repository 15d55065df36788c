import type { Words } from "@kith/instrument";

/** What a format may have no place for. */
export type Losing =
  | "language"
  | "licence"
  | "notice"
  | "pictures"
  | "bands"
  | "norms"
  | "reliability"
  | "unscored"
  | "session-fields"
  | "option-sets"
  | "scoring"
  | "missing-answers";

/**
 * What does not come through an export. `lost` is gone for everyone; `only-kith-reads` stands in the file and comes back
 * here, but other tools pass over it.
 */
export type Loss = { kind: "lost" | "only-kith-reads"; what: Losing; says: Words };

/** Something that the file no longer holds. */
export function lost(what: Losing, chinese: string, english: string): Loss {
  return { kind: "lost", what, says: { "zh-CN": chinese, en: english } };
}

/** Something that stands in the file, where only Kith reads it. */
export function onlyKithReads(what: Losing, chinese: string, english: string): Loss {
  return { kind: "only-kith-reads", what, says: { "zh-CN": chinese, en: english } };
}
