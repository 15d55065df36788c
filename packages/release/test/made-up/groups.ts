import type { LeftOut } from "@kith/estimate";
import type { ReleaseContext } from "../../src/release-context.ts";
import type { MadeUpGroup } from "./estimate.ts";
import { instruments } from "./instruments.ts";

/** Scores of so many children that fall, stay or rise by about `change`, spread out and in eighths. */
function pairs(people: number, before: number, change: number): [number, number][] {
  return Array.from({ length: people }, (_, index) => {
    const spread = ((index % 4) - 1.5) / 4;
    const one = eighth(before + spread);
    return [one, eighth(one + change + (index % 2 === 0 ? 0.25 : -0.25))];
  });
}

function eighth(score: number): number {
  return Math.min(4, Math.max(0, Math.round(score * 8) / 8));
}

const newTeacher: LeftOut[] = ["c5", "c6", "c7", "c8"].map((child) => ({ child, why: "rater-changed" }));

/** Keeping away went down for those who answered; caregivers were too few. */
export const published: MadeUpGroup = {
  group: "pine",
  enrolled: 8,
  cells: [
    { informant: "caregiver", scale: "withdrawal", pairs: pairs(5, 2.6, -1) },
    { informant: "caregiver", scale: "cathartic", pairs: pairs(5, 2.4, -0.4) },
    { informant: "caregiver", scale: "aggressive", pairs: pairs(5, 1.8, -0.1) },
    { informant: "teacher", scale: "withdrawal", pairs: pairs(7, 1.4, -0.8) },
    { informant: "teacher", scale: "cathartic", pairs: pairs(7, 1.2, -0.3) },
    { informant: "teacher", scale: "aggressive", pairs: pairs(7, 1, -0.2) },
    { informant: "child", scale: "withdrawal", pairs: pairs(8, 2.2, -0.7) },
    { informant: "child", scale: "cathartic", pairs: pairs(8, 1.7, -0.3) },
    { informant: "child", scale: "aggressive", pairs: pairs(8, 1, -0.1) },
    { informant: "child", scale: "attribution", pairs: pairs(8, 2.2, -0.7) },
    { informant: "child", scale: "self-concept", pairs: pairs(8, 1.8, 0.4) },
  ],
};

/** Every reason to withhold is here: a new teacher, few answers, an end of the scale, and caregivers never asked. */
export const withheld: MadeUpGroup = {
  group: "bamboo",
  enrolled: 9,
  cells: [
    { informant: "teacher", scale: "withdrawal", pairs: pairs(4, 1.5, -0.1), leftOut: newTeacher },
    { informant: "teacher", scale: "cathartic", pairs: pairs(4, 1.5, 0), leftOut: newTeacher },
    { informant: "teacher", scale: "aggressive", pairs: pairs(4, 1.6, 0.1), leftOut: newTeacher },
    { informant: "child", scale: "withdrawal", pairs: pairs(5, 1.5, 0) },
    { informant: "child", scale: "cathartic", pairs: pairs(8, 2.3, 0.1) },
    {
      informant: "child",
      scale: "aggressive",
      pairs: Array.from({ length: 8 }, (_, index) => [index === 0 ? 0.5 : 0.125, 0.125]),
    },
    { informant: "child", scale: "attribution", pairs: pairs(8, 2, -0.1) },
    { informant: "child", scale: "self-concept", pairs: pairs(8, 2, 0.1) },
  ],
};

/** Hurting others rose: teachers with numbers, caregivers too few for numbers, and a child left in a worse state. */
export const harmFirst: MadeUpGroup = {
  group: "willow",
  enrolled: 8,
  heldSessions: 7,
  plannedSessions: 8,
  left: [{ child: "c8", reason: "left", worseOrUnsafe: true }],
  cells: [
    { informant: "caregiver", scale: "withdrawal", pairs: pairs(5, 1.6, -0.2) },
    { informant: "caregiver", scale: "cathartic", pairs: pairs(5, 2.3, 0) },
    { informant: "caregiver", scale: "aggressive", pairs: pairs(5, 1.6, 0.6) },
    { informant: "teacher", scale: "withdrawal", pairs: pairs(7, 1.4, -0.7) },
    { informant: "teacher", scale: "cathartic", pairs: pairs(7, 1.4, 0) },
    { informant: "teacher", scale: "aggressive", pairs: pairs(7, 1.5, 0.8) },
    { informant: "child", scale: "withdrawal", pairs: pairs(7, 1.7, 0.1) },
    { informant: "child", scale: "cathartic", pairs: pairs(7, 1.6, 0.1) },
    { informant: "child", scale: "aggressive", pairs: pairs(7, 1.7, 0.2) },
    { informant: "child", scale: "attribution", pairs: pairs(7, 1.9, 0.7) },
    { informant: "child", scale: "self-concept", pairs: pairs(7, 2, -0.1) },
  ],
};

/** Four children: lovely, and too few. */
export const tooSmall: MadeUpGroup = {
  group: "lotus",
  enrolled: 4,
  heldSessions: 6,
  cells: (["caregiver", "teacher", "child"] as const).flatMap((informant) =>
    ["withdrawal", "cathartic", "aggressive"].map((scale) => ({ informant, scale, pairs: pairs(4, 2, -0.9) })),
  ),
};

const names: Record<string, { en: string; "zh-CN": string }> = {
  pine: { en: "Pine", "zh-CN": "青松小组" },
  bamboo: { en: "Bamboo", "zh-CN": "翠竹小组" },
  willow: { en: "Willow", "zh-CN": "绿柳小组" },
  lotus: { en: "Lotus", "zh-CN": "荷叶小组" },
};

export function contextOf({ group }: MadeUpGroup): ReleaseContext {
  return {
    programme: { slug: "made-up", name: { en: "Made-up groups", "zh-CN": "虚构的小组" } },
    group: { slug: group, name: names[group] ?? { en: "A group", "zh-CN": "一个小组" } },
    place: { en: "A county in the south (made up)", "zh-CN": "南方某县（虚构）" },
    period: { en: "Spring term", "zh-CN": "春季学期" },
    madeUp: true,
    edition: 1,
    instruments,
  };
}
