export { assignBand, type BandFor } from "./assign-band.ts";
export { type QualityFlag, qualityFlags } from "./quality-flags.ts";
export type { ItemTrace, NoScore, Score } from "./score.ts";
export { scoreResponse } from "./score-response.ts";
export { scoreScale } from "./score-scale.ts";
export { scoringVersion } from "./scoring-version.ts";
