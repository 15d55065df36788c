import type { Adapter } from "@kith/scoring/known";
import * as kith from "../src/index.ts";
import { distributionOf } from "./distribution.ts";

/**
 * How the estimates of the known-value cases are said in Kith's own interface. Nothing is computed here: names are
 * changed, intervals become two fields, and that is all.
 */
export const estimateAdapter: Adapter = {
  alphaConfidenceInterval: (i) =>
    limits(kith.alphaConfidenceInterval(number(i.alpha), number(i.nPersons), number(i.nItems), number(i.confidence))),
  bcaFromReplicates: (i) => {
    const bca = kith.bcaFromReplicates(
      number(i.estimate),
      numbers(i.replicates),
      numbers(i.jackknife),
      number(i.confidence),
    );
    return { ...bca, ...limits(bca?.interval ?? null) };
  },
  bootstrapBcaMean: (i) => withLimits(kith.bootstrapBcaMean(values(i.values), number(i.confidence))),
  cronbachAlpha: (i) => withLimits(kith.cronbachAlpha(rows(i.items), number(i.confidence))),
  davConfidenceInterval: (i) =>
    withLimits(kith.davConfidenceInterval(values(i.pre), values(i.post), number(i.confidence))),
  describe: (i) => kith.describe(values(i.values)),
  distribution: (i) => ({ value: distributionOf(i) }),
  dzConfidenceInterval: (i) => {
    const { interval, gz, gzInterval } = kith.dzConfidenceInterval(number(i.dz), number(i.n), number(i.confidence));
    return { ...limits(interval), gz, gzLower: gzInterval?.lower ?? null, gzUpper: gzInterval?.upper ?? null };
  },
  hedgesCorrection: (i) => ({ j: kith.hedgesCorrection(number(i.df)) }),
  icc: (i) => {
    const { n, k, ...parts } = kith.icc(rows(i.ratings), number(i.confidence));
    const flat = Object.entries(parts).flatMap(([name, { value, lower, upper }]) => [
      [name, value],
      [`${name}Lower`, lower],
      [`${name}Upper`, upper],
    ]);
    return { n, k, ...Object.fromEntries(flat) };
  },
  itemStatistics: (i) => kith.itemStatistics(rows(i.items)),
  logGamma: (i) => ({ value: kith.logGamma(number(i.x)) }),
  mcdonaldOmega: (i) => kith.mcdonaldOmega(rows(i.items)),
  nap: (i) => kith.nap(values(i.phaseA), values(i.phaseB), word(i.direction, ["increase", "decrease"])),
  omegaFromLoadings: (i) => ({ omega: kith.omegaFromLoadings(numbers(i.loadings), numbers(i.uniquenesses)) }),
  pairedEffectSizes: (i) => kith.pairedEffectSizes(values(i.pre), values(i.post)),
  pairedTTest: (i) => withLimits(kith.pairedTTest(values(i.pre), values(i.post), number(i.confidence))),
  pairwiseSuperiority: (i) => kith.pairwiseSuperiority(values(i.gainsA), values(i.gainsB)),
  pearson: (i) => withLimits(kith.pearson(values(i.x), values(i.y), number(i.confidence))),
  randomEffectsMeta: (i) => {
    const method = word(i.tau2Method, ["DL", "REML"]);
    const test = word(i.test, ["z", "hksj", "hksjAdhoc"]);
    const meta = kith.randomEffectsMeta(values(i.yi), values(i.vi), method, test, number(i.confidence));
    const { predictionInterval } = meta;
    return {
      ...withLimits(meta),
      piLower: predictionInterval?.lower ?? null,
      piUpper: predictionInterval?.upper ?? null,
    };
  },
  rankProbabilities: (i) => kith.rankProbabilities(rows(i.gains), numbers(i.hypothesisedOrder)),
  rankProbabilitiesT: (i) => kith.rankProbabilitiesT(rows(i.gains), numbers(i.hypothesisedOrder)),
  regularizedBeta: (i) => ({ value: kith.regularizedBeta(number(i.x), number(i.a), number(i.b)) }),
  signFlipTest: (i) => kith.signFlipTest(values(i.differences)),
  spearman: (i) => kith.spearman(values(i.x), values(i.y)),
  standardErrorOfMeasurement: (i) => kith.standardErrorOfMeasurement(number(i.sd), number(i.reliability)),
  tauU: (i) => kith.tauU(values(i.phaseA), values(i.phaseB), word(i.direction, ["increase", "decrease"])),
  weightedKappa: (i) => kith.weightedKappa(numberRows(i.table), word(i.weights, kappaWeights)),
  weightedKappaFromRatings: (i) =>
    kith.weightedKappaFromRatings(
      values(i.ratingsA),
      values(i.ratingsB),
      numbers(i.categories),
      word(i.weights, kappaWeights),
    ),
  wilcoxonSignedRank: (i) =>
    kith.wilcoxonSignedRank(values(i.pre), values(i.post), word(i.zeroMethod, ["wilcoxon", "pratt"])),
};

const kappaWeights = ["unweighted", "linear", "quadratic"] as const;

function limits(interval: kith.Interval | null): Record<string, unknown> {
  return { ciLower: interval?.lower ?? null, ciUpper: interval?.upper ?? null };
}

function withLimits<T extends { interval: kith.Interval | null }>(result: T): Record<string, unknown> {
  return { ...result, ...limits(result.interval) };
}

function number(thing: unknown): number {
  if (typeof thing !== "number") throw new RangeError("a case requires a number here");
  return thing;
}

function list(thing: unknown): unknown[] {
  if (!Array.isArray(thing)) throw new RangeError("a case requires a list here");
  return thing;
}

function numbers(thing: unknown): number[] {
  return list(thing).map(number);
}

function values(thing: unknown): (number | null)[] {
  return list(thing).map((one) => (one === null ? null : number(one)));
}

function rows(thing: unknown): (number | null)[][] {
  return list(thing).map(values);
}

function numberRows(thing: unknown): number[][] {
  return list(thing).map(numbers);
}

function word<const T extends string>(thing: unknown, words: readonly T[]): T {
  const found = words.find((one) => one === thing);
  if (found === undefined) throw new RangeError(`a case requires one of ${words.join(", ")} here`);
  return found;
}
