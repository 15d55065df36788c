import type { Published } from "./published.ts";
import { targetsOf } from "./targets.ts";

/** What the others' scores may be, where only a mean was printed: each from lowest to highest, with a sum in between. */
export type Others = { people: number; lowest: number; highest: number; sum: { from: number; to: number } };

/**
 * The others of a group whose mean was printed, to one who knows these scores. Known scores may lie between whole
 * numbers (a form with items left out); the others are then only those datasets that are whole, and what is free
 * among fewer datasets is free among more. Null where nothing fits.
 */
export function othersOf(published: Published, known: number[]): Others | null {
  const everyone = everyoneOf(published);
  return everyone === null ? null : othersAmong(everyone, known);
}

/** The whole group, to one who knows nothing but the page. Null where no scores give such a mean. */
export function everyoneOf(published: Published): Others | null {
  if (published.sd !== null) throw new RangeError("everyoneOf requires a release without a spread");
  const { people, lowest, highest } = published;
  const sums = targetsOf(published).map(({ sum }) => sum);
  const [from, to] = [sums[0], sums.at(-1)];
  return from === undefined || to === undefined ? null : { people, lowest, highest, sum: { from, to } };
}

/** Those of a group who are left when these scores are taken away. Null where nothing fits. */
export function othersAmong({ lowest, highest, ...everyone }: Others, known: number[]): Others | null {
  const people = everyone.people - known.length;
  const sum = known.reduce((total, score) => total + score, 0);
  const from = Math.max(Math.ceil(everyone.sum.from - sum - hair), people * lowest);
  const to = Math.min(Math.floor(everyone.sum.to - sum + hair), people * highest);
  return from > to || people < 1 ? null : { people, lowest, highest, sum: { from, to } };
}

const hair = 1e-9;

/** The lowest and highest score that some other child may have. */
export function supportOf({ people, lowest, highest, sum }: Others): { from: number; to: number } {
  return {
    from: Math.max(lowest, sum.from - (people - 1) * highest),
    to: Math.min(highest, sum.to - (people - 1) * lowest),
  };
}

/** Between what the others' highest score must lie. */
export function maximumOf(others: Others): { from: number; to: number } {
  return { from: Math.ceil(others.sum.from / others.people), to: supportOf(others).to };
}

/** Between what the others' lowest score must lie. */
export function minimumOf(others: Others): { from: number; to: number } {
  return { from: supportOf(others).from, to: Math.floor(others.sum.to / others.people) };
}

/** Whether some other child certainly stands at an end of the scale: there are too few points to lift each off it. */
export function isEndCertain({ people, lowest, highest, sum }: Others): boolean {
  return sum.to < people * (lowest + 1) || sum.from > people * (highest - 1);
}

/**
 * Whether it is proved that every other child's second score is lower than their first. Nothing printed joins the two
 * waves, so they are free of each other: one child with the lowest possible first and the highest possible second score
 * is enough to leave it open, and is the best that can be had.
 */
export function haveAllFallen(before: Others, after: Others): boolean {
  return supportOf(before).from > supportOf(after).to;
}

/** Whether it is proved that every other child's second score is higher than their first. */
export function haveAllRisen(before: Others, after: Others): boolean {
  return supportOf(before).to < supportOf(after).from;
}
