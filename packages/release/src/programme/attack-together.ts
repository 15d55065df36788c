import { bandOf } from "../people-band.ts";
import { policy } from "../policy.ts";
import { findWitness, type Goal, type Print, type PrintOrder } from "./find-witness.ts";
import { average, gainsIn, goesInOrder, type OneGroup, type OneScale } from "./scores-behind.ts";

/** What could not be shown to be free, and so does not go out: scales, and whether the order is among it. */
export type Pinned = { scales: string[]; order: boolean };

/**
 * Attacks all that one kind of people's answers print on a programme's page, beside every page of its groups, as any two families
 * would: how much a group changed, whether it went in the expected order, what any other child's change was at most and
 * at least. Each is free only by witnesses, so many that whoever the two families are, one of them leaves their children as
 * they are. What is not shown to be free counts as pinned: the order goes first, then the scales that are pinned without it.
 */
export function attackTogether(truth: readonly OneScale[], print: Print, printOrder: PrintOrder): Pinned {
  const all = pinnedBy(truth, print, printOrder);
  const isOrderOut = all.order || all.scales.some((scale) => print.order.includes(scale));
  if (print.percent === null || !isOrderOut) return { ...all, order: false };
  const { scales } = pinnedBy(truth, { ...print, percent: null }, printOrder);
  return { scales, order: true };
}

function pinnedBy(truth: readonly OneScale[], print: Print, printOrder: PrintOrder): Pinned {
  const groups = [...new Set(truth.flatMap((one) => one.groups.map(({ group }) => group)))];
  const isOrderOut = print.percent !== null && groups.some((group) => isOrderPinned(group, truth, print, printOrder));
  if (isOrderOut) return { scales: [], order: true };
  const scales = truth
    .filter((one) => print.pools.has(one.scale))
    .filter((one) => one.groups.some((group) => isGroupPinned(group, one, truth, print, printOrder)))
    .map(({ scale }) => scale);
  return { scales, order: false };
}

/** In how many parts the children are dealt, one after another where the fewer parts leave too few to move. */
const deals = [3, 4];

type MayMove = (child: string, group: string) => boolean;

/** Whether there is a witness for every two families: in each, two parts of the children stay as they are, those families' among them. */
function isFreeFromTwo(truth: readonly OneScale[], isFree: (mayMove: MayMove) => boolean): boolean {
  return deals.some((parts) => {
    const partOf = dealt(truth, parts);
    return pairsOf(parts).every(([one, other]) =>
      isFree((child, group) => {
        const part = partOf(child, group);
        return part !== one && part !== other;
      }),
    );
  });
}

function pairsOf(parts: number): [number, number][] {
  return Array.from({ length: parts }, (_, other) =>
    Array.from({ length: other }, (_, one): [number, number] => [one, other]),
  ).flat();
}

/** In which part somebody is, whatever the scale. */
function dealt(truth: readonly OneScale[], parts: number): (child: string, group: string) => number {
  const places = new Map<string, number>();
  const groups = Map.groupBy(
    truth.flatMap((one) => one.groups),
    ({ group }) => group,
  );
  for (const [group, own] of groups) {
    const children = [...new Set(own.flatMap((one) => one.children))].toSorted();
    for (const [at, child] of children.entries()) places.set(`${group}/${child}`, at % parts);
  }
  return (child, group) => places.get(`${group}/${child}`) ?? 0;
}

function isGroupPinned(
  own: OneGroup,
  one: OneScale,
  truth: readonly OneScale[],
  print: Print,
  printOrder: PrintOrder,
): boolean {
  const scales = [one.scale];
  const isFree = (missOf: Goal["missOf"], mayMove: MayMove) =>
    findWitness(truth, print, printOrder, mayMove, { scales, missOf }) !== null;
  const isNobodyLeft = (mayMove: MayMove) => !own.children.some((child) => mayMove(child, own.group));
  return !(
    isFreeFromTwo(
      truth,
      (mayMove) => isNobodyLeft(mayMove) || isChangeFree(own, one, (missOf) => isFree(missOf, mayMove)),
    ) &&
    ["most", "least"].every((end) =>
      isFreeFromTwo(truth, (mayMove) => isNobodyLeft(mayMove) || isFree(childGoal(own, one, end, mayMove), mayMove)),
    )
  );
}

/** Two changes of this group, so far apart, that nobody can tell from each other. */
function isChangeFree(own: OneGroup, one: OneScale, isFree: (missOf: Goal["missOf"]) => boolean): boolean {
  const width = widthOf(own, one);
  const changeIn = (scores: readonly OneScale[]) => changeOf(groupIn(scores, one.scale, own.group));
  const now = changeOf(own);
  const from = (shift: number) => (scores: readonly OneScale[]) =>
    shift > 0 ? Math.max(0, now + shift - changeIn(scores)) : Math.max(0, changeIn(scores) - now - shift);
  return shares.some((share) => [share, share - 1].every((part) => part === 0 || isFree(from(part * width))));
}

const shares = [0.5, 0, 1, 0.25, 0.75];

/**
 * How far apart two changes must be that nobody can tell from each other: the rounding of what is public; twice that for a
 * group whose own number is withheld, since its size would allow it; and far more for one too small to publish anything.
 */
function widthOf({ children, shown }: OneGroup, { range }: OneScale): number {
  if (shown !== null) return shown.unit;
  const whole = range.highest - range.lowest;
  return children.length < policy.minimumPairs ? whole * policy.pool.leastWidth : 2 * bandOf(children.length).leastUnit;
}

/** Somebody who may be moved has a change beyond everyone's: so the highest, or lowest, stays open, and so does that all fell. */
function childGoal(own: OneGroup, one: OneScale, end: string, mayMove: MayMove): Goal["missOf"] {
  const changes = own.before.map((before, at) => (own.after[at] ?? 0) - before);
  const { lowest, highest, step } = one.range;
  const points = Math.max(policy.leastPoints, Math.ceil(((highest - lowest) / step) * policy.leastWidthShare));
  const beyond = (points - 1) * step;
  const most = Math.max(0, Math.max(...changes) + beyond);
  const least = Math.min(0, Math.min(...changes) - beyond);
  const movedIn = (scores: readonly OneScale[]) => {
    const { before, after, children } = groupIn(scores, one.scale, own.group);
    return children.flatMap((child, at) => (mayMove(child, own.group) ? [(after[at] ?? 0) - (before[at] ?? 0)] : []));
  };
  return end === "most"
    ? (scores) => Math.max(0, most - Math.max(...movedIn(scores)) - hair)
    : (scores) => Math.max(0, Math.min(...movedIn(scores)) - least - hair);
}

const hair = 1e-9;

/** Whether the page says of this group that it went in the expected order, or did not, and its own page does not. */
function isOrderPinned(group: string, truth: readonly OneScale[], print: Print, printOrder: PrintOrder): boolean {
  const columns = print.order.flatMap((scale) => truth.find((one) => one.scale === scale) ?? []);
  const rows = gainsIn(columns, group);
  if (rows.length === 0 || isOrderPublic(columns, group)) return false;
  const goes = goesInOrder(rows);
  const missOf = (scores: readonly OneScale[]) => {
    const own = gainsIn(
      print.order.flatMap((scale) => scores.find((one) => one.scale === scale) ?? []),
      group,
    );
    const averages = print.order.map((_, column) => average(own.map((row) => row[column] ?? 0)));
    const steps = averages.slice(1).map((lower, at) => (averages[at] ?? 0) - lower);
    return goes ? Math.max(0, Math.min(...steps)) : steps.reduce((sum, by) => sum + Math.max(0, 1e-6 - by), 0);
  };
  return !isFreeFromTwo(truth, (mayMove) => {
    const isAnyone = columns.some((one) =>
      groupIn([one], one.scale, group).children.some((child) => mayMove(child, group)),
    );
    return !isAnyone || findWitness(truth, print, printOrder, mayMove, { scales: print.order, missOf }) !== null;
  });
}

/** Whether the printed changes of a group's own page settle its order: two of them lie further apart than rounding can go. */
function isOrderPublic(columns: readonly OneScale[], group: string): boolean {
  const own = columns.map((one) => ({ ...groupIn([one], one.scale, group), better: one.better }));
  const [first] = own;
  const isOneSet = own.every(({ children }) => children.join() === first?.children.join());
  const steps = own.slice(1).map((lower, at) => {
    const upper = own[at];
    if (!upper?.shown || !lower.shown) return "open";
    const by = upper.better * upper.shown.change - lower.better * lower.shown.change;
    const room = upper.shown.unit + lower.shown.unit;
    return by > room + hair ? "goes" : by < -room - hair ? "turns" : "open";
  });
  return isOneSet && (steps.includes("turns") || steps.every((one) => one === "goes"));
}

function groupIn(scores: readonly OneScale[], scale: string, group: string): OneGroup {
  const found = scores.find((one) => one.scale === scale)?.groups.find((one) => one.group === group);
  return found ?? { group, children: [], before: [], after: [], shown: null, isHarmed: false };
}

function changeOf({ before, after }: OneGroup): number {
  return average(after) - average(before);
}
