import type { Answer } from "@kith/instrument";
import type { Unit } from "./follow-policy.ts";
import { fromFraction } from "./fraction.ts";
import type { ItemKey } from "./scale-key.ts";
import type { ItemTrace } from "./score.ts";

/** One item of one person: as ticked, and as keyed. An answer that was not offered is bad, and is never clipped. */
export type ReadUnit = { kind: "unit"; unit: Unit; trace: ItemTrace } | { kind: "bad-answer"; trace: ItemTrace };

/** Keys one answer. A question never asked, or skipped, is blank; a reversed blank stays blank. */
export function readUnit(key: ItemKey, answer: Answer | undefined): ReadUnit {
  const raw = answer ?? { missing: "blank" };
  if (typeof raw !== "number") {
    return { kind: "unit", unit: { name: key.item, value: raw, weight: key.weight }, trace: untold(key.item, raw) };
  }
  const value = key.keyed.get(raw);
  if (!value) return { kind: "bad-answer", trace: untold(key.item, raw) };
  const trace = { item: key.item, raw, keyed: fromFraction(value), counted: null };
  return { kind: "unit", unit: { name: key.item, value, weight: key.weight }, trace };
}

function untold(item: string, raw: ItemTrace["raw"]): ItemTrace {
  return { item, raw, keyed: null, counted: null };
}
