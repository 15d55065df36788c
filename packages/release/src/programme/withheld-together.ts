import type { Words } from "@kith/instrument";
import type { DraftWithheld } from "../draft-of.ts";
import { type WayOut, ways } from "../way-out.ts";
import { scaleWords } from "../words/scale-words.ts";
import type { OrderReason, PooledReason, ProgrammeRelease } from "./programme-release.ts";

/** What several groups together do not say, why not, and what would help: for staff, before they publish. */
export function withheldTogether(release: ProgrammeRelease): DraftWithheld[] {
  const findings = release.findings.flatMap((finding) =>
    finding.kind === "withheld"
      ? [{ ...finding, of: scaleWords(release, finding.scale).name, cell: `${finding.informant}/${finding.scale}` }]
      : [],
  );
  const orders = release.orders.flatMap((order) =>
    order.kind === "withheld" ? [{ ...order, of: theOrder, cell: `${order.informant}/order` }] : [],
  );
  return [...findings, ...orders].map(({ cell, of, informant, reason }) => {
    const { says, wayOut } = togetherReasons[reason];
    return { cell, scale: of, informant, says, wayOut: wayOut.words };
  });
}

const theOrder: Words = { "zh-CN": "哪样好转得多", en: "the order of improvement" };

const moreGroups: WayOut = {
  way: "wait",
  words: {
    "zh-CN": "等更多的小组公布以后再合起来；现在不写这个数，也可以公布别的。",
    en: "Wait until more groups are published, and take them together then; the other numbers can be published without this one.",
  },
};

/** Why several groups together do not say something, and what would help. None of them is to loosen a rule. */
export const togetherReasons: Record<PooledReason | OrderReason, { says: Words; wayOut: WayOut }> = {
  "not-asked": {
    says: { "zh-CN": "没有请他们填这一项。", en: "They were not asked about this." },
    wayOut: {
      way: "wait",
      words: { "zh-CN": "下一批小组开始时，请他们也填。", en: "Ask them when the next groups begin." },
    },
  },
  "too-few-groups": {
    says: { "zh-CN": "有这一项答案的小组还不到三个。", en: "Fewer than three groups have answers to this." },
    wayOut: moreGroups,
  },
  "too-few-children": {
    says: { "zh-CN": "有这一项答案的孩子还不到十个。", en: "Fewer than ten children have answers to this." },
    wayOut: moreGroups,
  },
  "a-group-could-be-subtracted": {
    says: {
      "zh-CN": "减去别的小组已经公布的数字，就能算出其中一个小组，所以不公布。",
      en: "With the other groups' public numbers subtracted, one group's own could be had, so this is not published.",
    },
    wayOut: moreGroups,
  },
  "a-child-could-be-told": {
    says: {
      "zh-CN": "有一家人知道自己孩子的分数，再对着各组的网页，可能看出别的孩子变了多少，所以不公布。",
      en: "A family that knows its own child's scores might, with every group's page in hand, tell how another child changed, so this is not published.",
    },
    wayOut: moreGroups,
  },
  "a-scale-is-withheld": {
    says: {
      "zh-CN": "这个先后里有一项没有公布，所以先后也不公布。",
      en: "One of these scales is not told, so their order is not.",
    },
    wayOut: ways.wait,
  },
  "a-group-could-be-told": {
    says: {
      "zh-CN": "一公布这个先后，就能看出其中一个小组是怎样的，所以不公布。",
      en: "The order would tell how one of the groups went, so it is not published.",
    },
    wayOut: moreGroups,
  },
};
