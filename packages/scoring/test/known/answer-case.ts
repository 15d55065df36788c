import type { Band, Instrument } from "@kith/instrument";
import {
  assignBand,
  type ChangeClass,
  type ChangeIndex,
  classifyChange,
  clinicalCutoffs,
  compositeScore,
  countChanges,
  percentileRank,
  reliableChangeIndex,
  scoreScale,
  standardScore,
} from "@kith/scoring";
import { answersOf, madeInstrument } from "../made-instrument.ts";
import type { Input, KnownCase } from "./known-case.ts";
import { psc17, sdq } from "./number-keyed-forms.ts";

type Fields = Record<string, unknown>;

/** What our own functions say to a known case, under the names the case uses. */
export function answerCase(known: KnownCase): Fields {
  switch (known.function) {
    case "scoreScale":
      return answerScale(known.input);
    case "scoreSdq25":
      return scoresOf(sdq, known.input.items);
    case "scorePsc17":
      return answerPsc(known.input.items);
    case "compositeScore":
      return answerComposite(known.input);
    case "standardScore":
      return { ...standardScore(known.input.raw, known.input) };
    case "percentileRank":
      return { percentileRank: percentileRank(known.input.value, known.input.sample) };
    case "assignBand":
      return answerBand(known.input);
    case "reliableChange": {
      const change = indexOf(known.input);
      return { rci: change?.index, reliable: change?.verdict };
    }
    case "clinicalCutoffs":
      return answerCutoffs(known.input);
    case "clinicallySignificantChange": {
      const found = classOf(known.input);
      const sides = { preClinical: found?.beforeClinical, postFunctional: found?.afterFunctional };
      return { category: found?.category, rci: found?.index, ...sides };
    }
    case "changeSummary": {
      const { pre, post, ...rest } = known.input;
      return countChanges(pre.map((before, at) => classOf({ ...rest, pre: before, post: post[at] ?? null })));
    }
  }
}

function answerScale(input: Input<"scoreScale">): Fields {
  const enough = { kind: "min-answered", count: input.minAnswered };
  const stretched = { kind: "prorate", minAnswered: input.minAnswered };
  const instrument = madeInstrument({
    values: Array.from({ length: input.max - input.min + 1 }, (_, at) => input.min + at),
    items: input.responses.map((_, at) => ({ id: `q${at + 1}`, reverse: input.reverseItems.includes(at) })),
    scales: [
      {
        id: "total",
        method: input.method === "mean" ? "mean" : "sum",
        rounding: input.rounding === "halfUp" ? "half-up" : "none",
        missing: input.method === "proratedSum" ? stretched : enough,
      },
    ],
  });
  const score = scoreScale(instrument, "total", answersOf(input.responses), "en");
  if (score.kind === "missing" && score.why.kind === "bad-answer") return {};
  const value = score.kind === "score" ? score.value : null;
  return { score: value, nAnswered: score.answered, nMissing: score.items - score.answered };
}

function scoresOf(instrument: Instrument, row: (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(
    instrument.scales.map((scale) => {
      const score = scoreScale(instrument, scale.id, answersOf(row), "en");
      return [scale.id, score.kind === "score" ? score.value : null];
    }),
  );
}

function answerPsc(row: (number | null)[]): Fields {
  const scores = scoresOf(psc17, row);
  const flags = psc17.scales.map(({ id }) => {
    const score = scoreScale(psc17, id, answersOf(row), "en");
    return [`${id}Flag`, score.kind === "score" ? score.band === "flag" : null];
  });
  return { ...scores, ...Object.fromEntries(flags), valid: scores.total !== null };
}

function answerComposite({ scores, method, weights, minAvailable }: Input<"compositeScore">): Fields {
  const how = method === "sum" ? ("sum" as const) : ("mean" as const);
  const found = compositeScore(scores, { method: how, needed: minAvailable, ...(weights && { weights }) });
  return { score: found.value, nAvailable: found.available };
}

function answerBand({ bands, value }: Input<"assignBand">): Fields {
  const ours = bands.map(
    ({ label, lower }): Band => ({ id: label, lower, words: { en: label, "zh-CN": label }, source: "the case" }),
  );
  return { band: assignBand(ours, value, { informant: "child", language: "en" })?.id };
}

function answerCutoffs(input: Input<"clinicalCutoffs">): Fields {
  const clinical = { mean: input.clinicalMean, sd: input.clinicalSd };
  const functional = { mean: input.functionalMean, sd: input.functionalSd };
  return clinicalCutoffs({ clinical, functional }, directionOf(input));
}

function indexOf(input: Input<"reliableChange">): ChangeIndex | null {
  if (input.pre === null || input.post === null) return null;
  return reliableChangeIndex(input.pre, input.post, input, directionOf(input));
}

function classOf(input: Input<"clinicallySignificantChange">): ChangeClass | null {
  if (input.pre === null || input.post === null) return null;
  return classifyChange(input.pre, input.post, input, input.cutoff, directionOf(input));
}

function directionOf(input: { direction: "lowerIsBetter" | "higherIsBetter" }) {
  return input.direction === "higherIsBetter" ? "higher-is-better" : "lower-is-better";
}
