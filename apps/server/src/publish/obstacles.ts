import type { Problem } from "@kith/instrument";
import type { Obstacle } from "../../api/index.ts";

/** A draft that the door of the public pages does not let through. That is never the worker's fault, and is said so. */
export const draftNotWhole: Obstacle = {
  at: "draft",
  says: {
    "zh-CN":
      "草稿没有通过公开前的最后检查，所以先不能发布。这不是您填错了，表都好好的。请告诉技术同事：详细的原因记在服务器的日志里。",
    en: "The draft did not pass the last check before it may be public, so it cannot be published for now. This is nobody's mistake in the forms; they are all safe. Please tell your technical colleague that the details are in the server's log.",
  },
};

/** The program that makes the pages stopped half-way. */
export const builderStopped: Obstacle = {
  at: "reports",
  says: {
    "zh-CN": "做网页的程序半路停了。再按一次“发布”往往就好；还不行，请告诉技术同事：详细的原因记在服务器的日志里。",
    en: "The program that makes the pages stopped half-way. Pressing “Publish” once more often helps; if not, please tell your technical colleague that the details are in the server's log.",
  },
};

/** Another group's public release can no longer be opened, and all pages are made together. */
export function damagedRelease(slug: string): Obstacle {
  return {
    at: slug,
    says: {
      "zh-CN": `已经公开的报告里有一份（${slug}）打不开了，可能损坏了，也可能是按旧规则做的。网页是一起做的，所以先不能发布。请告诉技术同事换回它的备份。`,
      en: `One of the reports already public (${slug}) cannot be opened any more: it is damaged, or was made under older rules. All pages are made together, so nothing can be published for now. Please ask your technical colleague to put its backup in place.`,
    },
  };
}

/** Almost the same children stand behind a number that is public already. */
export function almostTheSame(at: string): Obstacle {
  return {
    at,
    says: {
      "zh-CN":
        "已经发布过几乎同一批孩子的数字，两个数一减就能算出某个孩子，所以不再出新的。已经公开的那一版照旧，您什么也不用做。",
      en: "A number for almost the same children is already public; comparing the two would give a child away, so no new one is made. The edition that is public stays as it is, and you need not do anything.",
    },
  };
}

/** Technical problems as lines for the log: where, and what. */
export function toLog(about: string, problems: Problem[]): string[] {
  return problems.map(({ at, says }) => `${about}: ${at}: ${says}`);
}
