import type { GroupEstimate } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { comparisonOf } from "./cells.ts";
import { instrumentOf, meanOf } from "./finding.ts";
import { mainScales } from "./main-scales.ts";
import type { Finding, Harm } from "./release.ts";
import { isHarm } from "./rules/harm-is-said.ts";
import { scaleRange } from "./scale-range.ts";

/**
 * Every scale that got worse, and whether a child left worse or unsafe. A main scale counts whether or not its numbers
 * are shown; a scale that may explain the others, asked of one kind of people only, counts where its word is "worse".
 */
export function harmOf(findings: Finding[], estimate: GroupEstimate, instruments: Instrument[]): Harm[] {
  const scales = findings.flatMap((finding): Harm[] => {
    const { scale, informant } = finding;
    const isWorse = finding.kind === "shown" && finding.says === "worse";
    const isMain = mainScales(findings).includes(scale);
    return isWorse || (isMain && hasWorsened(finding, estimate, instruments))
      ? [{ kind: "scale", scale, informant }]
      : [];
  });
  return estimate.left.some(({ worseOrUnsafe }) => worseOrUnsafe) ? [...scales, { kind: "leaver" }] : scales;
}

function hasWorsened(finding: Finding, estimate: GroupEstimate, instruments: Instrument[]): boolean {
  const comparison = comparisonOf(finding, estimate, instruments);
  if (comparison === null || comparison.pairs.length === 0) return false;
  const { lowest, highest } = scaleRange(instrumentOf(comparison, instruments), comparison.scale);
  return isHarm(comparison, meanOf(comparison, "after") - meanOf(comparison, "before"), highest - lowest);
}
