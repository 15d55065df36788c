import type { GroupEstimate } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { type Cell, meanOf } from "../finding.ts";
import type { Finding, ShownFinding } from "../release.ts";
import { roundTo } from "../rounding.ts";
import { isDominated } from "../rules/dominance.ts";
import { isHarm } from "../rules/harm-is-said.ts";
import { canBeWorkedOut } from "../rules/not-worked-out.ts";
import type { ScaleRange } from "../scale-range.ts";
import type { Told } from "./child-could-be-told.ts";
import { type Move, moved } from "./moved-changes.ts";

/** The group after a move that leaves the numbers and the harm of its own page as they are. Null where there is none. */
export function movedUnseen(told: Told, estimate: GroupEstimate, move: Move, range: ScaleRange): GroupEstimate | null {
  const { cell, instruments } = told;
  const shown = shownOf(told, estimate);
  // A score before the groups stands in later comparisons too.
  const waves = shown.every(({ to }) => to === cell.to) ? (["after", "before"] as const) : (["after"] as const);
  for (const wave of waves) {
    const other = moved(estimate, move, wave, range);
    if (other === null || isWorse(told, other, range) !== isWorse(told, estimate, range)) continue;
    if (shown.every((one) => hasSameNumbers(one, other, instruments))) return other;
  }
  return null;
}

/** Whether the group's own page would still show its numbers: only where no family would learn too much from them. */
export function staysShown(told: Told, estimate: GroupEstimate): boolean {
  return shownOf(told, estimate).every((shown) => {
    const comparison = comparisonOf(shown, estimate, told.instruments);
    return (
      comparison !== null && !isDominated(shown, comparison) && !canBeWorkedOut(shown, comparison, estimate.enrolled)
    );
  });
}

/** What the group's own pages ever showed of this cell. */
function shownOf({ cell, published }: Told, { group }: GroupEstimate): ShownFinding[] {
  return published
    .filter((release) => release.group.slug === group)
    .flatMap(({ findings }) => findings.filter((one) => isShown(one, cell)));
}

function isShown(finding: Finding, { scale, informant }: Cell): finding is ShownFinding {
  return finding.kind === "shown" && finding.scale === scale && finding.informant === informant;
}

function hasSameNumbers(shown: ShownFinding, estimate: GroupEstimate, instruments: Instrument[]): boolean {
  const comparison = comparisonOf(shown, estimate, instruments);
  if (comparison === null) return false;
  return (["before", "after"] as const).every((wave) => roundTo(meanOf(comparison, wave), shown.unit) === shown[wave]);
}

/** Whether it is said that this got worse, with or without its numbers. */
function isWorse({ cell, instruments }: Told, estimate: GroupEstimate, { lowest, highest }: ScaleRange): boolean {
  const comparison = comparisonOf(cell, estimate, instruments);
  if (comparison === null) return false;
  return isHarm(comparison, meanOf(comparison, "after") - meanOf(comparison, "before"), highest - lowest);
}
