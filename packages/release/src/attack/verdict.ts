/** One child's scores, before and after. */
export type ScorePair = { before: number; after: number };

/**
 * What became of one fact about the children: proved by what was printed, or open, or not decided in the time there is.
 * Undecided is treated as pinned. A witness is another set of scores that prints the very same, with the fact false.
 */
export type Verdict =
  | { state: "PINNED"; proof: "closed-form" | "every-dataset" | "relaxation" }
  | { state: "FREE"; proof: "every-dataset" }
  | { state: "FREE"; proof: "witness"; witness: ScorePair[] }
  | { state: "UNDECIDED" };

export function isSafe(verdict: Verdict): boolean {
  return verdict.state === "FREE";
}
