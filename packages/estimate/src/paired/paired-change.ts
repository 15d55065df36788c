import type { Pair } from "../estimate.ts";
import type { Interval } from "../numbers/interval.ts";
import { davConfidenceInterval } from "./dav-confidence-interval.ts";
import { hedgesCorrection } from "./hedges-correction.ts";
import { pairedTTest } from "./paired-t-test.ts";
import { signFlipTest } from "./sign-flip-test.ts";
import { wilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";

/** What one paired set says of its change, and by which methods. Null where it cannot be said. */
export type PairedChange = {
  n: number;
  change: number | null;
  interval: Interval | null;
  /** Exact p values: of the sum of changes, and of their ranks. */
  pSignFlip: number | null;
  pWilcoxon: number | null;
  /** g_av: the change over the spread of children, corrected for their small number. */
  size: number | null;
  sizeInterval: Interval | null;
  method: "95 % t interval; exact sign-flip and Wilcoxon tests; g_av after Hedges, its interval after Algina and Keselman";
};

/**
 * The change of one paired set for the team's own eyes: its 95 % interval, two exact tests, and its size beside the spread of children.
 *
 * Formula: of each number in the file of its function. Sources: Student (1908); Fisher (1935); Wilcoxon (1945); Algina & Keselman (2003). At ten children and fewer the t interval and the exact tests are
 * the ones to trust; a bootstrap is not among them, since there it is too narrow.
 * Not for: a public page, where of one small group neither interval, p nor size may stand; claims about cause.
 */
export function pairedChange(pairs: readonly Pair[]): PairedChange {
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const { n, meanDiff, interval } = pairedTTest(before, after, 0.95);
  const { dav, interval: sizes } = davConfidenceInterval(before, after, 0.95);
  const factor = hedgesCorrection(n - 1);
  return {
    n,
    change: meanDiff,
    interval,
    pSignFlip: signFlipTest(pairs.map((pair) => pair.after - pair.before)).p,
    pWilcoxon: wilcoxonSignedRank(before, after, "wilcoxon").p,
    size: factor === null || dav === null ? null : factor * dav,
    sizeInterval:
      factor === null || sizes === null ? null : { lower: factor * sizes.lower, upper: factor * sizes.upper },
    method:
      "95 % t interval; exact sign-flip and Wilcoxon tests; g_av after Hedges, its interval after Algina and Keselman",
  };
}
