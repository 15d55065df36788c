import type { Words } from "@kith/instrument";
import { mainScales } from "../main-scales.ts";
import { type Claim, type Finding, type ReleaseFacts, WithheldReason } from "../release.ts";
import { informantWords } from "../words/informant-words.ts";
import { clauses, listWords } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import { claim } from "./claim.ts";

type Withheld = Extract<Finding, { kind: "withheld" }>;

const because: Record<WithheldReason, Words> = {
  "group-too-small": { "zh-CN": "小组人太少", en: "the group is too small" },
  "too-few-answers": {
    "zh-CN": "前后都填了的人太少，容易认出是谁",
    en: "too few answered both times, and a child could be recognised",
  },
  "rater-changed": {
    "zh-CN": "前后换了填表的人，没法比",
    en: "another person answered the second time, so they cannot be compared",
  },
  "few-raters": {
    "zh-CN": "填表的人太少，等于公布个人的看法",
    en: "so few rated that it would publish their own opinions",
  },
  "almost-the-same-children": {
    "zh-CN": "以前公布过几乎同一批孩子的数字，一减就能算出是谁",
    en: "numbers of almost the same children were published before, and the difference would give a child away",
  },
  "near-the-end-of-the-scale": {
    "zh-CN": "平均数挨着量表的一头，只能用话说",
    en: "the average is close to one end of the scale, and can only be told in words",
  },
  "held-back": {
    "zh-CN": "办小组的人怕有家庭会因此猜出别的孩子",
    en: "those who ran the group thought that a family might guess at another child",
  },
  "not-asked": { "zh-CN": "没有请他们填", en: "they were not asked" },
};

/** What is not published, and why: it must look like a decision, not like a fault. */
export function withheldClaims(facts: ReleaseFacts): Claim[] {
  const scales = mainScales(facts.findings);
  const all = facts.findings
    .filter((finding) => finding.kind === "withheld")
    .filter(({ scale }) => scales.includes(scale));
  if (all.some(({ reason }) => reason === "group-too-small")) return [tooSmall(facts.enrolled)];
  const parts = WithheldReason.options.flatMap((reason) => {
    const cells = all.filter((finding) => finding.reason === reason);
    if (cells.length === 0) return [];
    const what = listWords(whatOf(facts, cells));
    return [
      {
        "zh-CN": `${what["zh-CN"]}（${because[reason]["zh-CN"]}）`,
        en: `${what.en} (${because[reason].en})`,
      },
    ];
  });
  const list = clauses(parts);
  return parts.length > 0
    ? [claim("withheld", "withheld", { "zh-CN": `没有公布的：${list["zh-CN"]}`, en: `not published: ${list.en}` })]
    : [];
}

function tooSmall(enrolled: number): Claim {
  return claim("withheld", "withheld", {
    "zh-CN": `小组只有${enrolled}名孩子，一公布就容易认出是谁，所以孩子的变化在这里不公布`,
    en: `with ${enrolled} children in the group, a child could be recognised, so nothing is published here about how they changed`,
  });
}

/** "What caregivers answered", or, where only some of it is withheld, which parts. */
function whatOf(facts: ReleaseFacts, cells: Withheld[]): Words[] {
  const informants = [...new Set(cells.map(({ informant }) => informant))];
  return informants.map((informant) => {
    const own = cells.filter((cell) => cell.informant === informant);
    const who = informantWords[informant];
    if (own.length === mainScales(facts.findings).length) {
      return { "zh-CN": `${who["zh-CN"]}填的`, en: `what ${who.en} answered` };
    }
    const names = listWords(own.map(({ scale }) => scaleWords(facts, scale).name));
    return { "zh-CN": `${who["zh-CN"]}填的${names["zh-CN"]}`, en: `what ${who.en} answered on ${names.en}` };
  });
}
