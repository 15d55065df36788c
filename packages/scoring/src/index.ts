export type { ItemTrace, NoScore, Score } from "./score.ts";
