import { effectOf, type InstrumentChange } from "./changes.ts";

/**
 * Whether scores of a new version may be laid beside those of the one before: as they are, after the old answers are
 * scored anew by the new key, or not at all.
 */
export type Comparability = "same" | "rescored" | "not-comparable";

/** What may be said of these changes. Where something else is asked, no one can say that it is the same. */
export function comparabilitiesOf(changes: readonly InstrumentChange[]): Comparability[] {
  const effects = new Set(changes.map(effectOf));
  if (effects.has("asked")) return ["not-comparable"];
  if (effects.has("scored")) return ["rescored", "not-comparable"];
  return effects.has("wording") ? ["same", "not-comparable"] : ["same"];
}

/** Whether the changes are small enough for a patch: nothing else is asked, and nothing is scored otherwise. */
export function isPatch(changes: readonly InstrumentChange[]): boolean {
  return changes.every((change) => effectOf(change) === "wording" || effectOf(change) === "read");
}
