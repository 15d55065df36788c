import { isExposed } from "./is-exposed.ts";
import { type Others, othersAmong } from "./means-only.ts";

type Span = { from: number; to: number };

/** The scores that one child, and any two children together, may have, so that their families learn too little. */
export type Allowed = { one: Span; two: Span | null };

/**
 * The scores a group with this mean may have and still be published. They follow from the mean alone, so whoever knows
 * the rules can work them out; therefore the attack is made again by readers who know that all scores lie within, until
 * nothing changes. What is published is then safe from those who know how it is decided (simulatable auditing: Kenthapadi,
 * Mishra and Nissim 2005). Null where someone would learn too much whatever the scores.
 */
export function allowedScores(everyone: Others, insiders: 1 | 2): Allowed | null {
  const { lowest, highest } = everyone;
  const two = insiders === 2 ? { from: 2 * lowest, to: 2 * highest } : null;
  let allowed: Allowed | null = { one: { from: lowest, to: highest }, two };
  for (;;) {
    const narrower = narrowed(everyone, allowed);
    if (narrower === null || isSame(narrower, allowed)) return narrower;
    allowed = narrower;
  }
}

/** What a reader who knows these scores, and the rules, knows of the others. Null where nothing fits. */
export function othersAllowed(everyone: Others, { one, two }: Allowed, known: number[]): Others | null {
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const beside = two !== null && known.length > 0;
  const lowest = beside ? Math.max(one.from, Math.ceil(two.from - least)) : one.from;
  const highest = beside ? Math.min(one.to, Math.floor(two.to - most)) : one.to;
  return othersAmong({ ...everyone, lowest, highest }, known);
}

function narrowed(everyone: Others, allowed: Allowed): Allowed | null {
  const scale = everyone.highest - everyone.lowest;
  const isOpen = (known: number[]) => {
    const others = othersAllowed(everyone, allowed, known);
    return others !== null && !isExposed(others, scale);
  };
  const middle = Math.round((everyone.sum.from + everyone.sum.to) / 2 / everyone.people);
  if (!isOpen([])) return null;
  const one = aroundWhile(middle, allowed.one, (score) => isOpen([score]));
  if (one === null || allowed.two === null) return one === null ? null : { one, two: null };
  const two = aroundWhile(2 * middle, allowed.two, (sum) => isOpen(mostUnequal(sum, one)));
  return two === null ? null : { one, two };
}

/** The two scores of this sum that lie furthest apart: their families know the most of what the others cannot have. */
function mostUnequal(sum: number, { from, to }: Span): number[] {
  const most = Math.min(to, sum - from);
  return [most, sum - most];
}

function aroundWhile(middle: number, { from, to }: Span, isOpen: (score: number) => boolean): Span | null {
  if (!isOpen(middle)) return null;
  let [least, most] = [middle, middle];
  while (least > from && isOpen(least - 1)) least--;
  while (most < to && isOpen(most + 1)) most++;
  return { from: least, to: most };
}

function isSame(one: Allowed, other: Allowed): boolean {
  const isSpan = (a: Span | null, b: Span | null) => a?.from === b?.from && a?.to === b?.to;
  return isSpan(one.one, other.one) && isSpan(one.two, other.two);
}
