import { readFileSync } from "node:fs";
import type { GroupEstimate } from "@kith/estimate";
import type { Informant, Instrument } from "@kith/instrument";
import { readInstrument } from "@kith/instrument";
import { makeRelease, type Release } from "@kith/release";

/** What nobody but the team knows: each child's scores before and after, in eighths of a point, the same child at the same place. */
export type TrueCell = { informant: Informant; scale: string; before: number[]; after: number[] };

/** Eighths in a point, and in the whole scale from 0 to 4. */
export const eighths = 8;
export const highest = 4 * eighths;

/** A made-up group of eight: seven of them have a teacher's and a caregiver's pair, five a caregiver's in one outcome. */
export const truth: TrueCell[] = [
  cell("caregiver", "withdrawal", [20, 14, 25, 9, 18, 22, 12], [12, 13, 17, 10, 9, 14, 5]),
  cell("caregiver", "cathartic", [13, 19, 8, 16, 22], [12, 17, 9, 10, 18]),
  cell("caregiver", "aggressive", [9, 16, 4, 12, 7, 19, 10], [10, 15, 5, 9, 8, 20, 8]),
  cell("teacher", "withdrawal", [17, 11, 24, 8, 15, 19, 13], [9, 8, 14, 9, 6, 12, 7]),
  cell("teacher", "cathartic", [12, 18, 9, 15, 20, 7, 14], [11, 17, 10, 13, 19, 8, 12]),
  cell("teacher", "aggressive", [8, 14, 5, 11, 9, 17, 6], [13, 18, 11, 17, 12, 23, 11]),
  cell("child", "withdrawal", [21, 9, 26, 12, 16, 19, 14, 23], [13, 8, 16, 12, 7, 15, 9, 17]),
  cell("child", "cathartic", [15, 11, 18, 9, 21, 13, 16, 12], [14, 12, 15, 9, 19, 11, 15, 13]),
  cell("child", "aggressive", [3, 0, 2, 1, 4, 0, 1, 0], [1, 0, 2, 1, 2, 0, 1, 0]),
];

/** Other scores that give the same averages: each time one child has more and another less, and they have changed places. */
export const otherTruth: TrueCell[] = truth.map((one, index) => ({
  ...one,
  before: stirred(one.before, index),
  after: stirred(one.after, index + 3),
}));

/** A group as the team knows it: its name, how many children it has, and their scores. */
export type TrueGroup = { slug: string; words: { en: string; "zh-CN": string }; enrolled: number; cells: TrueCell[] };

/** What is published of a group with these scores. */
export function releaseOf(cells: TrueCell[]): Release {
  return releaseOfGroup({ slug: "juniper", words: { en: "Juniper", "zh-CN": "刺柏小组" }, enrolled: 8, cells });
}

export function releaseOfGroup(group: TrueGroup): Release {
  const { slug, words: name } = group;
  return makeRelease(estimateOf(group), { ...aboutProgramme, group: { slug, name }, edition: 1 });
}

/** What every release of the made-up programme is told. */
export const aboutProgramme = {
  programme: { slug: "evergreen", name: { en: "Evergreen groups (made up)", "zh-CN": "常青小组（虚构）" } },
  place: { en: "A county in the south (made up)", "zh-CN": "南方某县（虚构）" },
  period: { en: "Autumn term", "zh-CN": "秋季学期" },
  madeUp: true,
  instruments: ["caregiver", "teacher", "child"].map(instrumentOf),
};

export function estimateOf({ slug, enrolled, cells }: TrueGroup): GroupEstimate {
  return {
    group: slug,
    enrolled,
    left: [],
    consentWithdrawn: [],
    comparisons: cells.map(({ informant, scale, before, after }) => ({
      informant,
      instrument: `kith-interpersonal-${informant}`,
      scale,
      direction: "lower-is-better",
      from: "T0",
      to: "T1",
      pairs: before.map((score, child) => ({
        child: `c0${child + 1}`,
        before: score / eighths,
        after: (after[child] ?? 0) / eighths,
      })),
      leftOut: [],
      raters: informant === "teacher" ? 2 : before.length,
      before: mean(before),
      after: mean(after),
      change: mean(after) - mean(before),
    })),
    process: {
      plannedSessions: 8,
      heldSessions: 8,
      personTimes: Math.round(0.86 * enrolled * 8),
      possibleTimes: enrolled * 8,
      strategies: [],
      doses: [],
    },
    responses: (["caregiver", "teacher", "child"] as const).flatMap((informant) => [
      { informant, wave: "T0", expected: enrolled, received: enrolled },
      { informant, wave: "T1", expected: enrolled, received: informant === "child" ? enrolled : enrolled - 1 },
    ]),
    orderings: [],
    quality: [],
  };
}

function cell(informant: Informant, scale: string, before: number[], after: number[]): TrueCell {
  return { informant, scale, before, after };
}

function stirred(scores: number[], by: number): number[] {
  const turned = scores.map((_, index) => scores[(index + by) % scores.length] ?? 0);
  const up = turned.findIndex((score) => score < highest);
  const down = turned.findIndex((score, index) => score > 0 && index !== up);
  return turned.map((score, index) => score + (index === up ? 1 : 0) - (index === down ? 1 : 0));
}

function mean(scores: number[]): number {
  return scores.reduce((total, score) => total + score, 0) / scores.length / eighths;
}

function instrumentOf(informant: string): Instrument {
  const file = new URL(`../../../../packages/library/kith-interpersonal-${informant}/instrument.json`, import.meta.url);
  const read = readInstrument(JSON.parse(readFileSync(file, "utf8")));
  if (read.kind === "refused") throw new TypeError("instrumentOf requires a whole instrument");
  return read.value;
}
