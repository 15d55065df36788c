import { bandSaid } from "../people-band.ts";
import { type Band, policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import { atLeast, isMultipleOf } from "../rounding.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/** What a mean is rounded to: by how many children and by the scale's step alone, so that the format tells nothing. */
export function unitFor(band: Band, step: number): ShownFinding["unit"] {
  const unit = policy.units.find((one) => atLeast(one, band.leastUnit) && atLeast(one, band.leastSteps * step));
  if (unit === undefined) throw new RangeError("unitFor requires a scale with steps of at most two points");
  return unit;
}

/** Whether a scale goes from its lowest to its highest score by a countable number of whole steps. */
export function hasWholeSteps({ lowest, highest, step }: Pick<ShownFinding, "lowest" | "highest" | "step">): boolean {
  const steps = (highest - lowest) / step;
  const isCountable = steps >= 1 && steps <= policy.mostSteps && step <= policy.mostStep;
  return isCountable && isMultipleOf(lowest, step) && isMultipleOf(highest, step);
}

export const unitByPeople: Rule = {
  id: "unit-by-people",
  number: "P3",
  wayOut: ways.again,
  source: "Simulatable auditing (Kenthapadi, Mishra and Nissim 2005); the reconstruction attack of this package",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) => {
      const band = finding.kind === "shown" ? bandSaid(finding.people) : null;
      if (finding.kind === "withheld" || band === null) return [];
      const unit = unitFor(band, finding.step);
      if (finding.unit !== unit) {
        return [
          {
            at: `findings.${index}.unit`,
            says: {
              en: `the means of ${finding.people.en} are rounded to ${unit}, not to ${finding.unit}; publish it again`,
              "zh-CN": `${finding.people["zh-CN"]}的平均数要取到 ${unit}，不是 ${finding.unit}；请重新发布`,
            },
          },
        ];
      }
      return (["before", "after"] as const)
        .filter((end) => !isMultipleOf(finding[end], unit))
        .map((end) => ({
          at: `findings.${index}.${end}`,
          says: {
            en: `${finding[end]} is more precise than the ${unit} that ${finding.people.en} allow; publish it again`,
            "zh-CN": `${finding[end]} 太精确；${finding.people["zh-CN"]}只能取到 ${unit}；请重新发布`,
          },
        }));
    }),
};
