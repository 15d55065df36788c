import { tQuantile } from "@kith/estimate";
import { bandSaid } from "../people-band.ts";
import { type Band, policy } from "../policy.ts";
import type { ReleaseFacts, ShownFinding, Spread } from "../release.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * How far a change may lie from the true one, either way, in nineteen of twenty groups like this: t × spread / √n, where
 * the spread is of many earlier children and n the least of the band. It is rounded up. It depends on how many children and
 * on which form alone, and tells nothing of these children's answers.
 */
export function marginOf(band: Band, { sd, children, groups }: Spread, unit: number): number {
  const half = (tQuantile(0.975, children - groups) * sd) / Math.sqrt(band.from);
  return Number((Math.ceil(half / unit - 1e-9) * unit).toFixed(3));
}

/** The spread that stands for a cell, if many enough children and groups are behind it: of changes to the end of the group. */
export function spreadFor(spreads: readonly Spread[], { scale, informant, to }: Cell): Spread | undefined {
  return to === "T1"
    ? spreads.find((one) => one.scale === scale && one.informant === informant && isEnough(one))
    : undefined;
}

type Cell = Pick<ShownFinding, "scale" | "informant" | "to">;

export const marginFromMany: Rule = {
  id: "margin-from-many",
  number: "P15",
  wayOut: ways.wait,
  source: "MINDFUL (funnel limits depend on n alone); the spread of one's own few children would give them away",
  broken: ({ findings, spreads }) => [
    ...spreads.flatMap((spread, index) =>
      isEnough(spread)
        ? []
        : [
            {
              at: `spreads.${index}`,
              says: {
                en: `a spread of ${spread.children} children in ${spread.groups} groups is too little; ${policy.margin.children} children of ${policy.margin.groups} groups are needed`,
                "zh-CN": `${spread.groups} 个小组 ${spread.children} 个孩子的分散程度还不够用；要有 ${policy.margin.groups} 个小组、${policy.margin.children} 个孩子`,
              },
            },
          ],
    ),
    ...findings.flatMap((finding, index) => {
      if (finding.kind === "withheld") return [];
      const expected = expectedMargin(finding, spreads);
      return finding.margin === expected
        ? []
        : [
            {
              at: `findings.${index}.margin`,
              says: {
                en: `this margin is ${expected ?? "none"}, not ${finding.margin}`,
                "zh-CN": `这里的误差范围应当是 ${expected ?? "没有"}，不是 ${finding.margin}`,
              },
            },
          ];
    }),
  ],
};

function expectedMargin(finding: ShownFinding, spreads: ReleaseFacts["spreads"]): number | undefined {
  const band = bandSaid(finding.people);
  const spread = spreadFor(spreads, finding);
  return band === null || spread === undefined ? undefined : marginOf(band, spread, finding.unit);
}

function isEnough({ children, groups }: Spread): boolean {
  return children >= policy.margin.children && groups >= policy.margin.groups;
}
