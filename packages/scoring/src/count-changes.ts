import type { ChangeClass } from "./classify-change.ts";

/** How many changed in which way; those who could not be judged are counted apart, and never as unchanged. */
export type ChangeCounts = Record<ChangeClass["category"] | "notClassified", number>;

/** Counts of judged changes, for programmes pooled over many groups. Of one small group they would point at children. */
export function countChanges(changes: readonly (ChangeClass | null)[]): ChangeCounts {
  const counts: ChangeCounts = { recovered: 0, improved: 0, unchanged: 0, deteriorated: 0, notClassified: 0 };
  for (const change of changes) counts[change?.category ?? "notClassified"] += 1;
  return counts;
}
