import { bandSaid, bandWords } from "../people-band.ts";
import { printed } from "../printed.ts";
import type { Claim, ReleaseFacts, ShownFinding } from "../release.ts";
import { spreadFor } from "../rules/margin-from-many.ts";
import { clauses } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import { claim } from "./claim.ts";
import { whoSaid } from "./who-said.ts";

/** How far a change may lie from the true one, where many earlier children tell it; else why there is no such margin. */
export function marginClaims(facts: ReleaseFacts, shown: ShownFinding[]): Claim[] {
  const parts = shown.flatMap((finding) => {
    const band = bandSaid(finding.people);
    const spread = spreadFor(facts.spreads, finding);
    if (finding.margin === undefined || band === null || spread === undefined) return [];
    const { name } = scaleWords(facts, finding.scale);
    const who = whoSaid(facts, finding.scale, finding.informant);
    const people = bandWords(band);
    const margin = printed(finding.margin, finding.unit);
    const { children, groups } = spread;
    return [
      {
        "zh-CN": `${name["zh-CN"]}（${who["zh-CN"]}填的，${people["zh-CN"]}），上下${margin}（按以前${groups}个组${children}名孩子算）`,
        en: `${name.en} (as ${who.en} answered, ${people.en}), up to ${margin} either way (from ${children} earlier children in ${groups} groups)`,
      },
    ];
  });
  const list = clauses(parts);
  return [
    ...(parts.length > 0
      ? [
          claim("margin", "certainty", {
            "zh-CN": `像这样的小组，二十个里大约有十九个，真实的平均变化离写出的数不远于：${list["zh-CN"]}`,
            en: `in about nineteen of twenty groups like this, the true average change lies no further from the one shown than this: ${list.en}`,
          }),
        ]
      : []),
    ...(parts.length < shown.length ? [noMargin(parts.length > 0)] : []),
  ];
}

function noMargin(isOfOthers: boolean): Claim {
  return isOfOthers
    ? claim("no-margin", "certainty", {
        "zh-CN": "其余的，填过表的孩子还不够多，算不出误差范围，所以只用话说明有多拿不准",
        en: "for the rest, too few children have answered to work out a margin of error, so we say in words how unsure we are",
      })
    : claim("no-margin", "certainty", {
        "zh-CN": "填过这些表的孩子还不够多，算不出误差范围，所以我们用话说明有多拿不准，不给区间",
        en: "Too few children have answered these forms to work out a margin of error, so we say in words how unsure we are",
      });
}
