import type { Band } from "@kith/instrument";
import {
  assignBand,
  type ChangeClass,
  type ChangeIndex,
  classifyChange,
  clinicalCutoffs,
  compositeScore,
  countChanges,
  type Direction,
  percentileRank,
  reliableChangeIndex,
  standardScore,
} from "@kith/scoring";
import type { Adapter } from "./case.ts";
import { fieldsOf, list, number, numberOrNull, numbers, values } from "./case-fields.ts";
import { answerPsc, answerScale, answerSdq } from "./form-cases.ts";

type Fields = Record<string, unknown>;

/** How the scores of the known-value cases are said in Kith's own interface. Nothing is computed here. */
export const scoringAdapter: Adapter = {
  scoreScale: answerScale,
  scoreSdq25: answerSdq,
  scorePsc17: answerPsc,
  compositeScore: answerComposite,
  standardScore: (i) => ({ ...standardScore(number(i.raw), { mean: number(i.mean), sd: number(i.sd) }) }),
  percentileRank: (i) => ({ percentileRank: percentileRank(number(i.value), values(i.sample)) }),
  assignBand: (i) => ({ band: assignBand(list(i.bands).map(bandOf), number(i.value), someone)?.id ?? null }),
  reliableChange: (i) => {
    const change = indexOf(i);
    return { rci: change?.index ?? null, reliable: change?.verdict ?? null };
  },
  clinicalCutoffs: (i) => {
    const clinical = { mean: number(i.clinicalMean), sd: number(i.clinicalSd) };
    const functional = { mean: number(i.functionalMean), sd: number(i.functionalSd) };
    return clinicalCutoffs({ clinical, functional }, directionOf(i));
  },
  clinicallySignificantChange: (i) => {
    const found = classOf(i, numberOrNull(i.pre), numberOrNull(i.post));
    return {
      category: found?.category ?? null,
      rci: found?.index ?? null,
      preClinical: found?.beforeClinical ?? null,
      postFunctional: found?.afterFunctional ?? null,
    };
  },
  changeSummary: (i) => {
    const [pre, post] = [values(i.pre), values(i.post)];
    if (pre.length !== post.length) throw new RangeError("a known case requires two lists of the same length");
    return countChanges(pre.map((before, at) => classOf(i, before, post[at] ?? null)));
  },
};

const someone = { informant: "teacher", language: "en" } as const;

function answerComposite(i: Fields): Fields {
  const weights = i.method === "weightedMean" ? { weights: numbers(i.weights) } : {};
  const how = { method: i.method === "sum" ? "sum" : "mean", needed: number(i.minAvailable), ...weights } as const;
  const { value, available } = compositeScore(values(i.scores), how);
  return { score: value, nAvailable: available };
}

function bandOf(thing: unknown): Band {
  const { label, lower } = fieldsOf(thing);
  const id = String(label);
  return { id, lower: number(lower), words: { en: id, "zh-CN": id }, source: "the case" };
}

function indexOf(i: Fields): ChangeIndex | null {
  const [before, after] = [numberOrNull(i.pre), numberOrNull(i.post)];
  if (before === null || after === null) return null;
  return reliableChangeIndex(before, after, spreadOf(i), directionOf(i));
}

function classOf(i: Fields, before: number | null, after: number | null): ChangeClass | null {
  if (before === null || after === null) return null;
  return classifyChange(before, after, spreadOf(i), number(i.cutoff), directionOf(i));
}

function spreadOf(i: Fields): { sd: number; reliability: number } {
  return { sd: number(i.sd), reliability: number(i.reliability) };
}

function directionOf(i: Fields): Direction {
  return i.direction === "higherIsBetter" ? "higher-is-better" : "lower-is-better";
}
