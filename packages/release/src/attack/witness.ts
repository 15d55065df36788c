import { chanceFrom } from "./chance-from.ts";
import { changeTargets, type JointPublished } from "./joint-published.ts";
import { type Target, targetsOf } from "./targets.ts";
import type { ScorePair } from "./verdict.ts";

/**
 * Looks for another set of scores that prints the very same and in which some child did not fall, by small steps from
 * the true one that are taken more readily early on (simulated annealing). What it finds is checked again in whole
 * numbers, so it may miss a witness and can never invent one.
 */
export function witnessOf(joint: JointPublished, truth: ScorePair[], seed: number): ScorePair[] | null {
  const goal = goalOf(joint);
  const chance = chanceFrom(seed);
  for (let round = 0; round < rounds; round++) {
    const scores = truth.map((pair) => ({ ...pair }));
    const stays = round % truth.length;
    const lifted = scores[stays];
    if (lifted === undefined) return null;
    lifted.after = Math.max(lifted.after, lifted.before);
    const found = settle(scores, stays, joint, goal, chance);
    if (found !== null) return found;
  }
  return null;
}

const rounds = 40;
const steps = 4000;

type Goal = { before: Target[]; after: Target[]; change: Target[] };

function goalOf(joint: JointPublished): Goal {
  return { before: targetsOf(joint.before), after: targetsOf(joint.after), change: changeTargets(joint) };
}

function settle(
  scores: ScorePair[],
  stays: number,
  joint: JointPublished,
  goal: Goal,
  chance: () => number,
): ScorePair[] | null {
  let miss = missOf(scores, goal);
  for (let step = 0; step < steps && miss > 0; step++) {
    const index = Math.floor(chance() * scores.length);
    const old = scores[index];
    if (old === undefined) return null;
    const end = chance() < 0.5 ? "before" : "after";
    const { lowest, highest } = joint[end];
    const moved = { ...old, [end]: Math.min(highest, Math.max(lowest, old[end] + (chance() < 0.5 ? 1 : -1))) };
    if (index === stays && moved.after < moved.before) continue;
    scores[index] = moved;
    const now = missOf(scores, goal);
    const heat = 3 * (1 - step / steps);
    if (now <= miss || chance() < Math.exp((miss - now) / heat)) miss = now;
    else scores[index] = old;
  }
  return miss === 0 ? scores : null;
}

/** How far these scores are from printing the same: nought only where they do, in whole numbers. */
function missOf(scores: ScorePair[], goal: Goal): number {
  return (
    missBy(
      scores.map(({ before }) => before),
      goal.before,
    ) +
    missBy(
      scores.map(({ after }) => after),
      goal.after,
    ) +
    missBy(
      scores.map(({ before, after }) => after - before),
      goal.change,
    )
  );
}

function missBy(values: number[], targets: Target[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return Math.min(...targets.map((target) => Math.abs(target.sum - sum) + beside(squares, target.squares)));
}

function beside(squares: number, range: Target["squares"]): number {
  if (range === null) return 0;
  return Math.max(0, range.from - squares, squares - range.to);
}
