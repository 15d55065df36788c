import { comparisonsOf } from "./comparisons.ts";
import type { GroupEstimate } from "./estimate.ts";
import type { GroupRecord } from "./group.ts";
import { estimateOrdering } from "./ordering/estimate-ordering.ts";
import { processOf } from "./process.ts";
import { qualityOf } from "./quality.ts";
import { responseCounts } from "./response-counts.ts";
import { standingForms } from "./standing-forms.ts";

/**
 * All that can be said of one group: for each informant and scale one paired set of the same children, what was done in the
 * sessions, and who answered. A child whose guardians withdrew consent is nowhere in it. Informants are never put together.
 * It holds single children's scores and stays in the private rooms; `makeRelease` says what may leave them.
 */
export function estimateGroup(record: GroupRecord): GroupEstimate {
  const withdrawn = record.children.filter((child) => child.consentWithdrawn).map((child) => child.code);
  const consented = withoutChildren(record, withdrawn);
  const forms = standingForms(consented.responses);
  const comparisons = comparisonsOf(consented, forms, withdrawn);
  return {
    group: record.group,
    enrolled: consented.children.length,
    left: consented.children.flatMap(({ code, left }) =>
      left ? [{ child: code, reason: left.reason, worseOrUnsafe: left.worseOrUnsafe }] : [],
    ),
    consentWithdrawn: withdrawn,
    comparisons,
    orderings: estimateOrdering(comparisons),
    process: processOf(consented),
    responses: responseCounts(consented, forms),
    quality: qualityOf(consented, forms),
  };
}

function withoutChildren(record: GroupRecord, gone: string[]): GroupRecord {
  return {
    ...record,
    children: record.children.filter((child) => !gone.includes(child.code)),
    expected: record.expected.filter((form) => !gone.includes(form.child)),
    responses: record.responses.filter((response) => !gone.includes(response.child)),
    sessions: record.sessions.map((session) => ({
      ...session,
      attendance: session.attendance.filter((entry) => !gone.includes(entry.child)),
    })),
  };
}
