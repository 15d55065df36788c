import { chanceFrom } from "../attack/chance-from.ts";
import type { Cell } from "../finding.ts";
import { bandOf } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { Release } from "../release.ts";
import { nearlyPooled } from "./nearly-pooled.ts";
import { type Part, type Parts, type PrintedPool, printedPool } from "./pool-cell.ts";

/** What is public of one group's change: the printed one and its rounding, or nothing. */
type Known = Part & { published: { change: number; unit: number } | null };

/**
 * Whether the public changes of the other groups, subtracted from what is printed of all together, would tell one group's own:
 * more closely than its own rounding where it is public, or closely where it is not. It is open only
 * where there are witnesses: other changes of the groups, each within what is public of it, that print the very same.
 */
export function canBeSubtracted(
  cell: Cell,
  { parts, variance }: Parts,
  published: readonly Release[],
  range: number,
): boolean {
  const known = parts.map((part): Known => ({ ...part, published: publishedOf(cell, part.group, published) }));
  const printed = printedPool({ parts, variance }, range);
  return known.some((own) => !isOpen(own, known, variance, printed, range));
}

function publishedOf(cell: Cell, group: string, published: readonly Release[]): Known["published"] {
  const finding = published
    .filter((release) => release.group.slug === group)
    .flatMap(({ findings }) => findings)
    .find(
      (one) =>
        one.kind === "shown" && one.scale === cell.scale && one.informant === cell.informant && one.to === cell.to,
    );
  return finding?.kind === "shown" ? { change: finding.change, unit: finding.unit } : null;
}

/** Two changes of this group, so far apart, that nobody outside can tell from each other. */
function isOpen(own: Known, all: Known[], variance: number, printed: PrintedPool, range: number): boolean {
  const width = widthOf(own, range);
  const isFree = (shift: number) => shift === 0 || hasWitness(own, shift, all, variance, printed, range);
  return shares.some((share) => isFree(width * share) && isFree(width * (share - 1)));
}

/**
 * How far apart two changes must be that nobody can tell from each other: the rounding of what is public; twice that for a
 * group whose own number is withheld, since its size would allow it; and far more for one too small to publish anything.
 */
function widthOf({ people, published }: Known, range: number): number {
  if (published !== null) return published.unit;
  return people < policy.minimumPairs ? range * policy.pool.leastWidth : 2 * bandOf(people).leastUnit;
}

const shares = [0.5, 0, 1, 0.25, 0.75];

/**
 * Whether this group may have changed by so much more and the very same be printed. The others make up for it, each within
 * what is public of it, and are moved by small steps, the same steps each time, while that brings the print nearer. What is
 * found is printed again and compared: a witness may be missed and is never invented.
 */
function hasWitness(
  own: Known,
  shift: number,
  all: Known[],
  variance: number,
  printed: PrintedPool,
  range: number,
): boolean {
  const moved = { ...own, change: own.change + shift };
  if (!fits(moved, range)) return false;
  const others = all.filter((one) => one !== own);
  const room = others.map((one) => roomOf(one, range) * one.people);
  const whole = room.reduce((sum, one) => sum + one, 0);
  let best = others.map((one, index) =>
    within({ ...one, change: one.change - (shift * own.people * (room[index] ?? 0)) / whole / one.people }, range),
  );
  const missOf = (candidate: Known[]) => missBy(printed, { parts: [moved, ...candidate], variance }, range);
  let miss = missOf(best);
  const chance = chanceFrom(Math.round(1000 * (shift + range)));
  for (let step = 0; step < steps && miss > 0; step++) {
    const size = 1 - step / steps;
    const next = best.map((one) =>
      chance() < 0.5 ? one : within({ ...one, change: one.change + (chance() - 0.5) * size * roomOf(one, 1) }, range),
    );
    const now = missOf(next);
    if (now > miss) continue;
    best = next;
    miss = now;
  }
  return miss === 0 && isSame(printedPool({ parts: [moved, ...best], variance }, range), printed);
}

const steps = 150;

/** How far a group's change may lie from the printed one: both of its means were rounded. */
function roomOf({ published }: Known, range: number): number {
  return published === null ? range : published.unit;
}

function fits({ change, published }: Known, range: number): boolean {
  if (Math.abs(change) > range) return false;
  return published === null || Math.abs(change - published.change) < published.unit;
}

/** The nearest change that fits what is public of the group. */
function within(one: Known, range: number): Known {
  const middle = one.published?.change ?? 0;
  const reach = one.published === null ? range : one.published.unit * 0.999;
  return { ...one, change: Math.min(middle + reach, Math.max(middle - reach, one.change)) };
}

/** How far unrounded numbers are from printing so: nought only where they do. */
function missBy(printed: PrintedPool, parts: Parts, range: number): number {
  const { estimate, interval, prediction } = nearlyPooled(parts);
  const { unit } = policy.pool;
  const outside = (value: number, from: number, to: number) => Math.max(0, from - value, value - to);
  const spans = [
    [interval, printed.interval] as const,
    ...(prediction && printed.prediction ? [[prediction, printed.prediction] as const] : []),
  ];
  return (
    outside(estimate, printed.change - unit * 0.499, printed.change + unit * 0.499) +
    spans.reduce(
      (sum, [span, print]) =>
        sum +
        (print.from <= -range ? 0 : outside(span.lower, print.from + hair, print.from + unit - hair)) +
        (print.to >= range ? 0 : outside(span.upper, print.to - unit + hair, print.to - hair)),
      0,
    )
  );
}

const hair = 1e-6;

function isSame(one: PrintedPool, other: PrintedPool): boolean {
  const isSpan = (a: PrintedPool["prediction"], b: PrintedPool["prediction"]) => a?.from === b?.from && a?.to === b?.to;
  return (
    one.change === other.change && isSpan(one.interval, other.interval) && isSpan(one.prediction, other.prediction)
  );
}
