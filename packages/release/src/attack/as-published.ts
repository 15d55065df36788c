import { bandSaid } from "../people-band.ts";
import type { ShownFinding } from "../release.ts";
import type { Published } from "./published.ts";

/**
 * A released mean as a mean of whole numbers: the mean of eight items goes by eighths, so it is asked in eighths. A child
 * who left items out lies between two of them; see `attackMembers`.
 */
export function asPublished(finding: ShownFinding, end: "before" | "after", people: number): Published {
  const band = bandSaid(finding.people);
  if (band === null || people < band.from || (band.to !== null && people > band.to)) {
    throw new RangeError("asPublished requires as many people as the finding says");
  }
  const inSteps = (value: number) => value / finding.step;
  const unit = finding.unit / finding.step;
  return {
    people,
    lowest: Math.round(inSteps(finding.lowest)),
    highest: Math.round(inSteps(finding.highest)),
    mean: { value: decimal(inSteps(finding[end])), unit: decimal(unit) },
    sd: null,
  };
}

/** Released values and steps have few decimals; what lies beyond is the binary fraction's. */
function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}
