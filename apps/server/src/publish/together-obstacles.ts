import type { Words } from "@kith/instrument";
import type { ReleaseObstacle } from "../../api/index.ts";

/** Fewer groups than are ever told together. */
export const tooFewGroups: ReleaseObstacle = {
  at: "programme",
  rule: "no-group-to-be-subtracted",
  wayOut: {
    "zh-CN": "等第三个小组公布以后，再到这一页来。",
    en: "Come back to this page once a third group is published.",
  },
  says: {
    "zh-CN": "公开的小组还不到三个，合起来说也容易认出是哪一组，所以先不公布合起来的结果。等第三个小组公布以后再来。",
    en: "Fewer than three groups are public, and even together one could be told from another, so nothing is said of them together yet. Come back once a third group is published.",
  },
};

/** One report was taken down, and a number of several groups would still hold it. */
export const reportTakenDown: ReleaseObstacle = {
  at: "programme",
  rule: "no-group-to-be-subtracted",
  wayOut: {
    "zh-CN": "请先把撤下的那个小组重新公布，再看合起来的结果。",
    en: "Publish the group that was taken down again first, then look at what they show together.",
  },
  says: {
    "zh-CN":
      "有一个小组的报告撤下了，合起来的数字里有它，所以合起来的结果也不再公布。这个小组重新公布以后，才能再合起来。",
    en: "One group's report was taken down, and a number of several groups would still hold it, so what they show together is not public either. It can be again once that group is published again.",
  },
};

/** The number would differ from an earlier one by a group or two, which could be subtracted. */
export const almostTheSameGroups: ReleaseObstacle = {
  at: "programme",
  rule: "no-group-to-be-subtracted",
  wayOut: {
    "zh-CN": "请就用已经公开的那一版；再多三个小组公布以后，再出新的。",
    en: "Go on with the edition that is public, and renew it once three groups more are published.",
  },
  says: {
    "zh-CN":
      "以前公布过几乎同样几个小组合起来的数字，两个数一减，就能算出其中一个小组。所以合起来的结果先不更新：再多三个小组，才会出新的一版。已经公开的那一版照旧。",
    en: "A number of almost the same groups together is public, and one could be subtracted from the other to leave a single group. So what they show together is not renewed now: a new edition comes with three groups more. The one that is public stays as it is.",
  },
};

/** A report no longer says what the forms say, or was made under older rules. */
export function publishAgainFirst(name: Words): ReleaseObstacle {
  return {
    at: "programme",
    rule: "same-as-the-forms",
    wayOut: {
      "zh-CN": `请到“${name["zh-CN"]}”的发布台，把它重新发布一次。`,
      en: `Open the release desk of ${name.en} and publish it again.`,
    },
    says: {
      "zh-CN": `“${name["zh-CN"]}”公开的报告和现在的表对不上，或者是按旧规则做的。请先重新发布它，再看合起来的结果。`,
      en: `The public report of ${name.en} is not what its forms say now, or was made under older rules. Publish it again first; then what the groups show together can follow.`,
    },
  };
}
