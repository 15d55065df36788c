export { assignBand, type BandFor } from "./assign-band.ts";
export { type Answers, type AnswerTable, readAnswerTable } from "./batch/answer-table.ts";
export { type ScoreColumn, scoreAt, type TableScore } from "./batch/score-column.ts";
export { scoreAnswerTable, scoreTable } from "./batch/score-table.ts";
export { type ChangeClass, classifyChange } from "./classify-change.ts";
export { type ClinicalCutoffs, clinicalCutoffs, type Population, type TwoPopulations } from "./clinical-cutoffs.ts";
export { type ComparedWithNorm, compareWithNorm } from "./compare-with-norm.ts";
export { type CompositeScore, compositeScore } from "./composite-score.ts";
export { type ChangeCounts, countChanges } from "./count-changes.ts";
export { diffScore, diffScores, type ResponseDiff, type ScoreDiff } from "./diff-scores.ts";
export { explainScore } from "./explain-score.ts";
export { isHidden } from "./is-hidden.ts";
export { percentileRank } from "./percentile-rank.ts";
export { type QualityFlag, qualityFlags } from "./quality-flags.ts";
export {
  type ChangeNeeds,
  type ClinicalNorms,
  clinicallySignificantChange,
  fewestPeople,
  type Refused,
  reliableChange,
} from "./reliable-change.ts";
export { type ChangeIndex, type Direction, reliableChangeIndex, type Spread } from "./reliable-change-index.ts";
export type { ItemTrace, NoScore, Score } from "./score.ts";
export { scoreResponse } from "./score-response.ts";
export { scoreScale } from "./score-scale.ts";
export { scoringVersion } from "./scoring-version.ts";
export { type StandardScore, standardScore } from "./standard-score.ts";
