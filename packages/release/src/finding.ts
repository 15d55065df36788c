import type { Comparison, GroupEstimate } from "@kith/estimate";
import type { Informant, Instrument, Wave } from "@kith/instrument";
import { setsOf } from "./ledger/member-sets.ts";
import { isTheRestPlain } from "./ledger/rest-of-a-set.ts";
import { ledgerProblems } from "./ledger/same-members-or-nothing.ts";
import { bandOf, bandWords } from "./people-band.ts";
import type { Finding, ShownFinding, WithheldReason } from "./release.ts";
import type { ReleaseContext } from "./release-context.ts";
import { released, roundTo } from "./rounding.ts";
import { isDominated } from "./rules/dominance.ts";
import { isNearAnEnd } from "./rules/end-of-scale.ts";
import { tooFewPairs } from "./rules/enough-pairs.ts";
import { hasTooFewRaters } from "./rules/enough-raters.ts";
import { marginOf, spreadFor } from "./rules/margin-from-many.ts";
import { isTooSmall } from "./rules/minimum-group.ts";
import { canBeWorkedOut } from "./rules/not-worked-out.ts";
import { hasWholeSteps, unitFor } from "./rules/unit-by-people.ts";
import { wordOfChange } from "./rules/words-of-change.ts";
import { scaleRange } from "./scale-range.ts";

/** One cell of the table of a release. */
export type Cell = { scale: string; informant: Informant; from: Wave; to: Wave };

/** What may be said of one cell: its rounded means, or the first reason why they are withheld. */
export function finding(
  cell: Cell,
  comparison: Comparison | null,
  estimate: GroupEstimate,
  context: ReleaseContext,
): Finding {
  const withheld = (reason: WithheldReason): Finding => ({ kind: "withheld", ...cell, reason });
  if (comparison === null) return withheld("not-asked");
  if (isTooSmall(estimate.enrolled)) return withheld("group-too-small");
  const tooFew = tooFewPairs(comparison);
  if (tooFew !== null) return withheld(tooFew);
  if (hasTooFewRaters(comparison, context.oneTeacherAgrees ?? false)) return withheld("few-raters");
  const shown = rounded(cell, comparison, context);
  const { ledger = [], markOf = (child: string) => child } = context;
  const sets = setsOf(shown, comparison, markOf);
  if (ledgerProblems(ledger, estimate.group, sets).length > 0) return withheld("almost-the-same-children");
  if (isTheRestPlain(ledger, estimate.group, sets)) return withheld("almost-the-same-children");
  const isOpen =
    isNearAnEnd(shown) || canBeWorkedOut(shown, comparison, estimate.enrolled) || isDominated(shown, comparison);
  if (isOpen) return withheld("near-the-end-of-the-scale");
  return isHeldBack(cell, context) ? withheld("held-back") : shown;
}

function isHeldBack({ scale, informant }: Cell, { heldBack = [] }: ReleaseContext): boolean {
  return heldBack.some((one) => one.scale === scale && one.informant === informant);
}

function rounded(cell: Cell, comparison: Comparison, { instruments, spreads = [] }: ReleaseContext): ShownFinding {
  const band = bandOf(comparison.pairs.length);
  const range = scaleRange(instrumentOf(comparison, instruments), comparison.scale);
  if (!hasWholeSteps(range))
    throw new RangeError(`makeRelease requires a scale of whole steps, not ${comparison.scale}`);
  const unit = unitFor(band, range.step);
  const before = roundTo(meanOf(comparison, "before"), unit);
  const after = roundTo(meanOf(comparison, "after"), unit);
  const change = released(after, before, unit);
  const { direction } = comparison;
  const spread = spreadFor(spreads, cell);
  return {
    kind: "shown",
    ...cell,
    people: bandWords(band),
    raters: comparison.raters === 1 ? "one" : "several",
    before,
    after,
    change,
    unit,
    ...range,
    direction,
    ...(spread === undefined ? {} : { margin: marginOf(band, spread, unit) }),
    says: wordOfChange(band, { change, ...range, direction }),
  };
}

/** The plain mean of the paired set, taken from its pairs: one set, one number. */
export function meanOf({ pairs }: Comparison, end: "before" | "after"): number {
  if (pairs.length === 0) throw new RangeError("meanOf requires at least one pair");
  return pairs.reduce((total, pair) => total + pair[end], 0) / pairs.length;
}

export function instrumentOf(comparison: Comparison, instruments: Instrument[]): Instrument {
  const instrument = instruments.find(({ id }) => id === comparison.instrument);
  if (instrument === undefined) throw new RangeError(`makeRelease requires the instrument ${comparison.instrument}`);
  return instrument;
}
