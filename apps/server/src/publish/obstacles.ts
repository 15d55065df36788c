import { type Problem, sayProblem, type Words } from "@kith/instrument";
import type { Refusal } from "@kith/release";
import type { ReleaseObstacle } from "../../api/index.ts";

/** Nothing that a worker can put right: somebody looks at the server. */
const askColleague: Words = {
  "zh-CN": "请把这一页给技术同事看；草稿和表都留着，修好以后再发布。",
  en: "Show this page to your technical colleague; the draft and the forms stay, and it can be published once that is mended.",
};

/** A draft that the door of the public pages does not let through. That is never the worker's fault, and is said so. */
export const draftNotWhole: ReleaseObstacle = {
  at: "draft",
  rule: "read-release",
  wayOut: askColleague,
  says: {
    "zh-CN":
      "草稿没有通过公开前的最后检查，所以先不能发布。这不是您填错了，表都好好的。请告诉技术同事：详细的原因记在服务器的日志里。",
    en: "The draft did not pass the last check before it may be public, so it cannot be published for now. This is nobody's mistake in the forms; they are all safe. Please tell your technical colleague that the details are in the server's log.",
  },
};

/** The program that makes the pages stopped half-way. */
export const builderStopped: ReleaseObstacle = {
  at: "reports",
  rule: "site-is-whole",
  wayOut: {
    "zh-CN": "请过一会儿再按一次“发布”。",
    en: "Press “Publish” again in a little while.",
  },
  says: {
    "zh-CN": "做网页的程序半路停了。再按一次“发布”往往就好；还不行，请告诉技术同事：详细的原因记在服务器的日志里。",
    en: "The program that makes the pages stopped half-way. Pressing “Publish” once more often helps; if not, please tell your technical colleague that the details are in the server's log.",
  },
};

/** Another group's public release can no longer be opened, and all pages are made together. */
export function damagedRelease(slug: string): ReleaseObstacle {
  return {
    at: slug,
    rule: "read-release",
    wayOut: askColleague,
    says: {
      "zh-CN": `已经公开的报告里有一份（${slug}）打不开了，可能损坏了，也可能是按旧规则做的。网页是一起做的，所以先不能发布。请告诉技术同事换回它的备份。`,
      en: `One of the reports already public (${slug}) cannot be opened any more: it is damaged, or was made under older rules. All pages are made together, so nothing can be published for now. Please ask your technical colleague to put its backup in place.`,
    },
  };
}

/** Almost the same children stand behind a number that is public already. */
export function almostTheSame(at: string): ReleaseObstacle {
  return {
    at,
    rule: "same-members-or-nothing",
    wayOut: {
      "zh-CN":
        "请就用已经公开的那一版；和它相差三个以上的孩子，才会有新的数字。要给别的小组一起看，可以公布各组合起来的结果。",
      en: "Please go on with the edition that is public; there are new numbers once three or more of the children are others. What several groups show together can still be published.",
    },
    says: {
      "zh-CN":
        "已经发布过几乎同一批孩子的数字，两个数一减就能算出某个孩子，所以不再出新的。已经公开的那一版照旧，您什么也不用做。",
      en: "A number for almost the same children is already public; comparing the two would give a child away, so no new one is made. The edition that is public stays as it is, and you need not do anything.",
    },
  };
}

/** The group's number stands within a number of several groups: shown by itself now, it could be subtracted. */
export function toldTogether(at: string): ReleaseObstacle {
  return {
    at,
    rule: "told-together",
    wayOut: {
      "zh-CN": "请就用合起来公布的那个数字；这个小组自己的，请不要再公布。",
      en: "Please go on with the number told of several groups, and without one of this group alone.",
    },
    says: {
      "zh-CN":
        "这个数字以前没有单独公布，却已经和别的小组合在一起公布过；现在单独公布，就能减出别的小组的数字，所以不出新的。已经公开的那一版照旧。",
      en: "This number was not published by itself before, but it is part of one published for several groups; shown by itself now, it could be subtracted from that and give another group away. The edition that is public stays as it is.",
    },
  };
}

/** The ledger of everything ever published does not hold, so nobody can tell what a new number would give away. */
export const ledgerBroken: ReleaseObstacle = {
  at: "ledger",
  rule: "ledger-is-whole",
  wayOut: askColleague,
  says: {
    "zh-CN":
      "记着“以前公布过什么”的那本账对不上了，这样就没法判断新的数字会不会暴露孩子，所以先不能发布。表和已经公开的页面都没有动过。请告诉技术同事：运行 kith ledger 看是哪一行，再换回备份。",
    en: "The ledger of what was published before does not hold, so nobody can tell whether a new number would give a child away, and nothing is published for now. The forms and the public pages are as they were. Please ask your technical colleague to run kith ledger, see which line it is, and put the backup in place.",
  },
};

/** What in the texts that people typed stands in the way, or that the draft itself did not pass. */
export function toldBy(refusals: readonly Refusal[]): ReleaseObstacle[] {
  const own = refusals.filter(({ at }) => at.startsWith("harmContext"));
  const others = refusals.filter((refusal) => !own.includes(refusal));
  const byPlace = new Map(
    others.map(({ at, rule }) => [Object.keys(typed).find((place) => at.startsWith(place)), rule]),
  );
  return [
    ...[...byPlace].map(([place, rule]) =>
      place === undefined ? draftNotWhole : { at: place, rule, says: nameSays(place), wayOut: renameIt },
    ),
    ...(own.length > 0 ? [contextSays(own)] : []),
  ];
}

/** What is wrong with the leaders' own words beside the harm. */
function contextSays(problems: Problem[]): ReleaseObstacle {
  const all = (language: "zh-CN" | "en") => [...new Set(problems.map(({ says }) => says[language]))].join(" ");
  return {
    at: "harmContext",
    rule: "harm-context",
    says: {
      "zh-CN": `带小组的人补充的话还不能公开：${all("zh-CN")}`,
      en: `What those who led the group add cannot be public as it is: ${all("en")}`,
    },
    wayOut: {
      "zh-CN": "请改一改这段话，或者把它去掉；变糟的那一句无论如何都会写。",
      en: "Please change these words or leave them out; the sentence on what got worse stands in any case.",
    },
  };
}

const renameIt: Words = {
  "zh-CN": "请在“准备”那几页里换一个叫法，再回来发布。",
  en: "Change it in “getting ready”, then come back and publish.",
};

function nameSays(place: string): Words {
  const { "zh-CN": zh, en } = typed[place] ?? { "zh-CN": "名称", en: "a name" };
  return {
    "zh-CN": `${zh}里好像有人名、村镇或学校的名字、电话、比学期细的时间或者孩子的编号。村里人一看就知道是谁，所以不能公开。请换一个不指着谁的叫法：小组可以用花、动物的名字，地方只写到县，时间只写学期。`,
    en: `There seems to be a person, a village, a school, a phone number, a time closer than a school term or a child's code in ${en}. People in the village would know who is meant, so it cannot be public. Choose one that points at nobody: a flower or an animal for a group, a county and nothing smaller for a place, a school term for a time.`,
  };
}

const typed: Record<string, Words> = {
  "programme.name": { "zh-CN": "项目的名称", en: "the programme's name" },
  "group.name": { "zh-CN": "小组的名称", en: "the group's name" },
  place: { "zh-CN": "写的地方", en: "the place" },
  period: { "zh-CN": "写的时间", en: "the time" },
};

/** Technical problems as lines for the log: where, and what. */
export function toLog(about: string, problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${about}: ${sayProblem(problem, "en")}`);
}
