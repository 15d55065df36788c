import { countTable, datasetsWith } from "./count-table.ts";
import { changeTargets, type JointPublished } from "./joint-published.ts";
import { layersOf } from "./layers.ts";
import { half, negative, plus, readDecimal } from "./rational.ts";
import { reconstruct } from "./reconstruct.ts";
import type { ScorePair, Verdict } from "./verdict.ts";
import { witnessOf } from "./witness.ts";

/**
 * Whether what was printed proves that every child's score fell. Where nothing was printed of the change itself, the
 * two waves are free of each other and the answer is exact. Otherwise it is pinned by a closed form or by all changes
 * that fit, and free only by another set of scores that prints the very same and is checked again in whole numbers.
 */
export function everyoneFell(joint: JointPublished, truth: ScorePair[], seed: number): Verdict {
  if (joint.changeSd === null && joint.t === null) return byEachWave(joint);
  if (isBeyondSamuelson(joint)) return { state: "PINNED", proof: "closed-form" };
  if (!canSomeoneNotFall(joint)) return { state: "PINNED", proof: "relaxation" };
  const witness = witnessOf(joint, truth, seed);
  return witness === null ? { state: "UNDECIDED" } : { state: "FREE", proof: "witness", witness };
}

/** One child with the least first and the greatest second score is enough to leave it open. */
function byEachWave({ before, after }: JointPublished): Verdict {
  const [first] = reconstruct(before, before.lowest, [[]]);
  const [second] = reconstruct(after, after.lowest, [[]]);
  const least = first?.minimum?.[0];
  const greatest = second?.maximum?.[1];
  if (least === undefined || greatest === undefined) return { state: "UNDECIDED" };
  return { state: least > greatest ? "PINNED" : "FREE", proof: "every-dataset" };
}

/** Samuelson 1968: no value lies further than (n−1)/√n standard deviations from the mean, so |t| > n−1 fixes every sign. */
function isBeyondSamuelson({ before, t }: JointPublished): boolean {
  if (t === null) return false;
  const printed = readDecimal(t.value);
  const least = plus(negative(printed), negative(half(readDecimal(t.unit))));
  return least.over > BigInt(before.people - 1) * least.under;
}

/** All changes that fit what was printed of the change, whatever the scores: is there one that did not fall? */
function canSomeoneNotFall(joint: JointPublished): boolean {
  const { before, after } = joint;
  const targets = changeTargets(joint);
  const highest = after.highest - before.lowest;
  const lowest = after.lowest - before.highest;
  const layers = layersOf({ people: before.people, lowest, highest }, targets);
  const table = countTable(layers, layers.distances);
  return layers.distances.some(
    (distance) => distance + layers.centre >= 0 && datasetsWith(table, [distance + layers.centre]) > 0,
  );
}
