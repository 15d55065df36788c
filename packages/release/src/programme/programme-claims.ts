import type { Informant, Words } from "@kith/instrument";
import { claim } from "../claims/claim.ts";
import type { Claim } from "../release.ts";
import { informantWords } from "../words/informant-words.ts";
import { clauses, listWords } from "../words/list-words.ts";
import { scaleWords } from "../words/scale-words.ts";
import { signingWords } from "../words/signing-words.ts";
import { orderClaims } from "./order-claims.ts";
import { type PooledFinding, PooledReason, type ProgrammeFacts } from "./programme-release.ts";

/** The sentences of a programme's release, from its facts alone: harm first, and how sure one can be last. */
export function programmeClaims(facts: ProgrammeFacts): { mainPoints: Claim[]; howSure: Claim[] } {
  return {
    mainPoints: [
      ...harmClaims(facts),
      claim("groups", "offered", {
        "zh-CN": `这里把${facts.groups}个小组放在一起看`,
        en: `this is about ${facts.groups} groups taken together`,
      }),
      ...turnClaims(facts, "better"),
      ...cannotTellClaims(facts),
      ...orderClaims(facts),
      ...withheldClaims(facts),
    ],
    howSure: [
      ...(pooledOf(facts).length > 0 ? howSureClaims(facts) : []),
      claim("signing", "process", signingWords[facts.signing]),
    ],
  };
}

function harmClaims(facts: ProgrammeFacts): Claim[] {
  const inGroups = scalesOf(facts).flatMap((scale) => {
    const who = facts.harm.flatMap((one) => (one.kind === "scale" && one.scale === scale ? [one.informant] : []));
    return who.length === 0 ? [] : [{ scale, who: [...new Set(who)] }];
  });
  const list = listWords(inGroups.map(({ scale, who }) => spoken(facts, scale, who)));
  return [
    ...turnClaims(facts, "worse"),
    ...(inGroups.length > 0
      ? [
          claim("harm-in-groups", "harm", {
            "zh-CN": `至少有一个小组有变糟的地方：${list["zh-CN"]}；合在一起的平均数盖不住它，请看各小组的报告`,
            en: `in at least one group something got worse: ${list.en}; an average over groups must not hide it, so please see the groups' own reports`,
          }),
        ]
      : []),
    ...(facts.harm.some(({ kind }) => kind === "leaver")
      ? [
          claim("harm-leaver", "harm", {
            "zh-CN": "有的小组期间有让我们担心的情况；为了护住孩子，这里不写细节",
            en: "Something happened during one of the groups that worries us; to protect the children, no details are given here",
          }),
        ]
      : []),
  ];
}

/** What got better, or worse, over all groups: said only where the whole interval says so. */
function turnClaims(facts: ProgrammeFacts, says: "better" | "worse"): Claim[] {
  const parts = pooledOf(facts)
    .filter((finding) => finding.says === says)
    .map((finding) => {
      const { name, fell, rose } = scaleWords(facts, finding.scale);
      const turn = finding.change < 0 ? fell : rose;
      const who = informantWords[finding.informant];
      return {
        "zh-CN": `${who["zh-CN"]}说${name["zh-CN"]}${turn["zh-CN"]}`,
        en: `${name.en} ${turn.en} according to ${who.en}`,
      };
    });
  const list = clauses(parts);
  if (parts.length === 0) return [];
  return [
    says === "worse"
      ? claim("harm-pooled", "harm", {
          "zh-CN": `合在一起看，有变糟的地方：${list["zh-CN"]}`,
          en: `Taken together, something got worse: ${list.en}`,
        })
      : claim("change", "change", { "zh-CN": `合在一起看，${list["zh-CN"]}`, en: `Taken together, ${list.en}` }),
  ];
}

function cannotTellClaims(facts: ProgrammeFacts): Claim[] {
  const open = pooledOf(facts).filter(({ says }) => says === "cannot-tell");
  const list = listWords(byScale(open).map(({ scale, who }) => spoken(facts, scale, who)));
  return open.length === 0
    ? []
    : [
        claim("cannot-tell", "cannot-tell", {
          "zh-CN": `${list["zh-CN"]}，看不清有没有变化`,
          en: `for ${list.en}, we cannot tell whether there was a change`,
        }),
      ];
}

const because: Record<PooledReason, Words> = {
  "not-asked": { "zh-CN": "没有请他们填", en: "they were not asked" },
  "too-few-groups": { "zh-CN": "有答案的小组太少", en: "too few groups have answers" },
  "too-few-children": { "zh-CN": "有答案的孩子太少", en: "too few children have answers" },
  "a-group-could-be-subtracted": {
    "zh-CN": "减去别的小组，就能算出某一个小组",
    en: "one group could be had by subtracting the others",
  },
  "a-child-could-be-told": {
    "zh-CN": "可能看出某个孩子变了多少",
    en: "how one child changed might be told",
  },
};

function withheldClaims(facts: ProgrammeFacts): Claim[] {
  const parts = PooledReason.options.flatMap((reason) => {
    const own = facts.findings.filter((finding) => finding.kind === "withheld" && finding.reason === reason);
    const list = listWords(byScale(own).map(({ scale, who }) => spoken(facts, scale, who)));
    return own.length === 0
      ? []
      : [{ "zh-CN": `${list["zh-CN"]}（${because[reason]["zh-CN"]}）`, en: `${list.en} (${because[reason].en})` }];
  });
  const list = clauses(parts);
  return parts.length === 0
    ? []
    : [claim("withheld", "withheld", { "zh-CN": `没有公布的：${list["zh-CN"]}`, en: `not published: ${list.en}` })];
}

function howSureClaims(facts: ProgrammeFacts): Claim[] {
  const hasPrediction = pooledOf(facts).some(({ prediction }) => prediction.kind === "prediction");
  return [
    claim("what-an-interval-is", "certainty", {
      "zh-CN": "每个平均变化都带着一个范围：真实的变化大约二十次里有十九次落在里面；整个范围都在零的一边，我们才说变了",
      en: "each average change comes with a range, which holds the true one about nineteen times in twenty; only where the whole range lies on one side of nothing do we speak of a change",
    }),
    hasPrediction
      ? claim("next-group", "certainty", {
          "zh-CN": "更宽的那个范围说的是：再办一个像这样的小组，变化可能落在哪里；小组和小组很不一样",
          en: "the wider range says where one more group like these may lie; groups differ a good deal",
        })
      : claim("next-group", "certainty", {
          "zh-CN": "小组还不够多，说不出再办一个小组会怎样",
          en: "there are too few groups to say what one more would bring",
        }),
    claim("no-group-subtracted", "certainty", {
      "zh-CN": "就算减去已经公布的各小组的数字，也算不出某一个小组",
      en: "even when everything published of the other groups is subtracted, no one group can be worked out",
    }),
    claim("certainty", "certainty", {
      "zh-CN": "没有另一些没参加的孩子可比，所以不能说这些变化就是小组带来的",
      en: "there were no other children to compare with, so we cannot say that the groups brought any change about",
    }),
  ];
}

function pooledOf({ findings }: ProgrammeFacts): PooledFinding[] {
  return findings.filter((finding) => finding.kind === "pooled");
}

function scalesOf({ scales }: ProgrammeFacts): string[] {
  return scales.map(({ scale }) => scale);
}

function byScale(cells: { scale: string; informant: Informant }[]): { scale: string; who: Informant[] }[] {
  return [...Map.groupBy(cells, ({ scale }) => scale).entries()].map(([scale, own]) => ({
    scale,
    who: own.map(({ informant }) => informant),
  }));
}

function spoken(facts: ProgrammeFacts, scale: string, informants: Informant[]): Words {
  const { name } = scaleWords(facts, scale);
  const who = listWords(informants.map((informant) => informantWords[informant]));
  return { "zh-CN": `${name["zh-CN"]}（${who["zh-CN"]}填的）`, en: `${name.en} (as ${who.en} answered)` };
}
