export { type Icc, type IccPart, icc } from "./agreement/icc.ts";
export { type Pearson, pearson } from "./agreement/pearson.ts";
export { type Spearman, spearman } from "./agreement/spearman.ts";
export {
  type KappaWeights,
  type WeightedKappa,
  weightedKappa,
  weightedKappaFromRatings,
} from "./agreement/weighted-kappa.ts";
export { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "./distributions/chi-square.ts";
export { fCdf, fQuantile } from "./distributions/f.ts";
export { logGamma } from "./distributions/log-gamma.ts";
export { multivariateTBelow } from "./distributions/multivariate-t.ts";
export { noncentralTCdf, noncentralTQuantile, noncentralTUpper } from "./distributions/noncentral-t.ts";
export { normalCdf, normalQuantile } from "./distributions/normal.ts";
export { regularizedBeta } from "./distributions/regularized-beta.ts";
export { tCdf, tQuantile, tTwoSided } from "./distributions/student-t.ts";
export type { Comparison, GroupEstimate, LeftOut, LeftOutWhy, Pair, Process, ResponseCount } from "./estimate.ts";
export { estimateGroup } from "./estimate-group.ts";
export type { GroupRecord } from "./group.ts";
export type { Interval } from "./numbers/interval.ts";
export type { Value } from "./numbers/values.ts";
export {
  estimateOrdering,
  type OrderClaim,
  type Ordering,
  orderNeeds,
  poolOrdering,
} from "./ordering/estimate-ordering.ts";
export { orderingWords } from "./ordering/ordering-words.ts";
export { type PairwiseSuperiority, pairwiseSuperiority } from "./ordering/pairwise-superiority.ts";
export { type RankProbabilities, rankProbabilities } from "./ordering/rank-probabilities.ts";
export { type RankProbabilitiesT, rankProbabilitiesT } from "./ordering/rank-probabilities-t.ts";
export { type BcaFromReplicates, type BcaShares, bcaFromReplicates } from "./paired/bca-from-replicates.ts";
export { type BootstrapBcaMean, bootstrapBcaMean } from "./paired/bootstrap-bca-mean.ts";
export { type DavInterval, davConfidenceInterval } from "./paired/dav-confidence-interval.ts";
export { type Description, describe } from "./paired/describe.ts";
export { type DzInterval, dzConfidenceInterval } from "./paired/dz-confidence-interval.ts";
export { hedgesCorrection } from "./paired/hedges-correction.ts";
export { type PairedChange, pairedChange } from "./paired/paired-change.ts";
export { type PairedEffectSizes, pairedEffectSizes } from "./paired/paired-effect-sizes.ts";
export { type PairedTTest, pairedTTest } from "./paired/paired-t-test.ts";
export { type SignFlipTest, signFlipTest } from "./paired/sign-flip-test.ts";
export { type WilcoxonSignedRank, wilcoxonSignedRank, type ZeroMethod } from "./paired/wilcoxon-signed-rank.ts";
export type { Tau2Method } from "./pooling/between-groups.ts";
export { type GroupChange, type PooledGroups, poolGroups } from "./pooling/pool-groups.ts";
export { type PoolingTest, type RandomEffectsMeta, randomEffectsMeta } from "./pooling/random-effects-meta.ts";
export { alphaConfidenceInterval } from "./reliability/alpha-confidence-interval.ts";
export { type CronbachAlpha, cronbachAlpha } from "./reliability/cronbach-alpha.ts";
export { type ItemStatistics, itemStatistics } from "./reliability/item-statistics.ts";
export { type McdonaldOmega, mcdonaldOmega } from "./reliability/mcdonald-omega.ts";
export { omegaFromLoadings } from "./reliability/omega-from-loadings.ts";
export {
  type StandardErrorOfMeasurement,
  standardErrorOfMeasurement,
} from "./reliability/standard-error-of-measurement.ts";
export { estimateSingleCase, type SingleCase } from "./single-case/estimate-single-case.ts";
export { type Nap, nap, type WantedDirection } from "./single-case/nap.ts";
export { type TauU, tauU } from "./single-case/tau-u.ts";
