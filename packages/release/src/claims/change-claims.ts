import type { Informant } from "@kith/instrument";
import { mainScales } from "../main-scales.ts";
import type { Claim, ReleaseFacts, ShownFinding } from "../release.ts";
import { clauses, listWords } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import { claim } from "./claim.ts";
import { allWhoSaid } from "./who-said.ts";

/** What got better, according to whom. Nothing is said where nothing can be told. */
export function changeClaims(facts: ReleaseFacts): Claim[] {
  const parts = mainScales(facts.findings).flatMap((scale) => {
    const informants = sayers(facts, scale, "better");
    if (informants.length === 0) return [];
    const { name, fell, rose } = scaleWords(facts, scale);
    const isLowerBetter = facts.scales.find((one) => one.scale === scale)?.direction === "lower-is-better";
    const turn = isLowerBetter ? fell : rose;
    const who = allWhoSaid(facts, scale, informants);
    const both = informants.length > 1 ? "都" : "";
    return [
      {
        "zh-CN": `${name["zh-CN"]}，${who["zh-CN"]}${both}说${turn["zh-CN"]}`,
        en: `${name.en} ${turn.en} according to ${who.en}`,
      },
    ];
  });
  return parts.length > 0 ? [claim("change", "change", clauses(parts))] : [];
}

/** Where the change is too small for so few children, and according to whom. */
export function cannotTellClaims(facts: ReleaseFacts): Claim[] {
  const parts = mainScales(facts.findings).flatMap((scale) => {
    const informants = sayers(facts, scale, "cannot-tell");
    if (informants.length === 0) return [];
    const { name } = scaleWords(facts, scale);
    if (informants.length === shownOf(facts, scale).length) return [name];
    const who = allWhoSaid(facts, scale, informants);
    return [{ "zh-CN": `${name["zh-CN"]}（${who["zh-CN"]}填的）`, en: `${name.en} (as ${who.en} answered)` }];
  });
  const list = listWords(parts);
  return parts.length > 0
    ? [
        claim("cannot-tell", "cannot-tell", {
          "zh-CN": `${list["zh-CN"]}，人少，看不清有没有变化`,
          en: `for ${list.en}, with so few children we cannot tell whether there was a change`,
        }),
      ]
    : [];
}

function sayers(facts: ReleaseFacts, scale: string, says: ShownFinding["says"]): Informant[] {
  return shownOf(facts, scale).flatMap((finding) => (finding.says === says ? [finding.informant] : []));
}

function shownOf({ findings }: ReleaseFacts, scale: string): ShownFinding[] {
  return findings.filter((finding) => finding.kind === "shown").filter((finding) => finding.scale === scale);
}
