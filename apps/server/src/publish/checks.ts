import type { GroupEstimate } from "@kith/estimate";
import type { DraftChecks } from "../../api/index.ts";

/** What one should know of a group's draft before its numbers, in counts alone: no child is named. */
export function checksOf({ enrolled, consentWithdrawn, comparisons }: GroupEstimate): DraftChecks {
  const changed = comparisons.flatMap(({ informant, leftOut }) =>
    leftOut.flatMap(({ child, why }) => (why === "rater-changed" ? [{ informant, child }] : [])),
  );
  return {
    children: enrolled + consentWithdrawn.length,
    agreed: enrolled,
    raterChanges: [...Map.groupBy(changed, ({ informant }) => informant)].map(([informant, own]) => ({
      informant,
      children: new Set(own.map(({ child }) => child)).size,
    })),
  };
}
