import { type MemberSet, makeProgrammeRelease, type ProgrammeRelease, policy } from "@kith/release";
import type { Obstacle } from "../../api/index.ts";
import { loadLedger } from "../store/ledger.ts";
import { loadNewestOfProgrammes, ofProgramme } from "../store/programme-releases.ts";
import { loadEverPublished, loadNewest } from "../store/releases.ts";
import type { Db } from "../store/tables.ts";
import { type Prepared, prepareRelease } from "./prepare.ts";
import { almostTheSameGroups, publishAgainFirst, reportTakenDown, tooFewGroups } from "./together-obstacles.ts";

/** What the groups of a programme show together: a new edition, the one that is public already, or why not now. */
export type Together =
  | { kind: "made"; programme: string; release: ProgrammeRelease; sets: MemberSet[] }
  | { kind: "as-it-was"; release: ProgrammeRelease }
  | { kind: "not-now"; why: Obstacle };

/** Takes together every group of a programme that is public, with those about to be. Only what each report rests on is used. */
export async function prepareTogether(db: Db, programme: string, fresh: readonly Prepared[] = []): Promise<Together> {
  const newest = (await loadNewest(db)).filter((one) => one.programme === programme);
  const standing = newest.filter(({ group }) => !fresh.some(({ names }) => names.id === group));
  if (standing.some(({ reason }) => reason !== null)) return { kind: "not-now", why: reportTakenDown };
  if (standing.length + fresh.length < policy.pool.groups) return { kind: "not-now", why: tooFewGroups };
  const groups = [...fresh];
  for (const { group, name } of standing) {
    const one = await prepareRelease(db, group);
    if (!one?.made?.unchanged) return { kind: "not-now", why: publishAgainFirst(name) };
    groups.push(one);
  }
  return together(db, programme, groups);
}

async function together(db: Db, programme: string, groups: Prepared[]): Promise<Together> {
  const published = [
    ...groups.flatMap(({ made }) => (made ? [made.release] : [])),
    ...(await loadEverPublished(db, programme)),
  ];
  const make = (some: Prepared[], edition: number) =>
    makeProgrammeRelease(
      some.map(({ estimate }) => estimate),
      { ...namesOf(some), published, edition, instruments: instrumentsOf(some) },
    );
  const { slug } = namesOf(groups).programme;
  const earlier = (await loadLedger(db)).filter((entry) => entry.group === ofProgramme(slug));
  const latest = (await loadNewestOfProgrammes(db)).find((one) => one.slug === slug);
  const edition = earlier.reduce((most, entry) => Math.max(most, entry.edition), 0);
  const same = latest && !latest.isSpent ? make(groups, edition) : null;
  if (same !== null && same.hash === latest?.hash) return { kind: "as-it-was", release: same };
  const release = make(groups, edition + 1);
  const sets = setsOf(release, groups);
  const isOpen = earlier.every((entry) => entry.kind !== "published" || canStandBeside(entry.sets, sets, groups, make));
  return isOpen ? { kind: "made", programme, release, sets } : { kind: "not-now", why: almostTheSameGroups };
}

/**
 * Whether two numbers of several groups may both be public: of the very same children, or with at least three groups
 * more, which could be told together by themselves.
 */
function canStandBeside(
  before: MemberSet[],
  now: MemberSet[],
  groups: Prepared[],
  make: (some: Prepared[], edition: number) => ProgrammeRelease,
): boolean {
  const groupsOf = (sets: MemberSet[]) => new Set(sets.filter(isOfGroup).map(({ scale }) => scale));
  const [had, has] = [groupsOf(before), groupsOf(now)];
  if ([...had].some((slug) => !has.has(slug))) return false;
  const cellOf = ({ informant, scale }: MemberSet) => `${informant}/${scale.split("/")[0]}`;
  const cells = new Set(now.filter((set) => !isOfGroup(set)).map(cellOf));
  const both = before.filter((set) => !isOfGroup(set) && cells.has(cellOf(set)));
  const again = now.filter(
    (set) => had.has(set.scale.split("/")[1] ?? "") && both.some((one) => cellOf(one) === cellOf(set)),
  );
  if (!both.every((set) => isIn(again, set)) || !again.every((set) => isIn(both, set))) return false;
  const more = groups.filter(({ names }) => !had.has(names.slug));
  if (more.length === 0) return true;
  if (more.length < policy.pool.groups) return false;
  const rest = make(more, 1);
  return both.every((set) =>
    rest.findings.some((cell) => cell.kind === "pooled" && `${cell.informant}/${cell.scale}` === cellOf(set)),
  );
}

function isIn(sets: MemberSet[], { informant, scale, members }: MemberSet): boolean {
  return sets.some(
    (set) => set.informant === informant && set.scale === scale && String(set.members) === String(members),
  );
}

function isOfGroup({ informant }: MemberSet): boolean {
  return informant === "group";
}

/** Which groups were taken together, and which of each group's children stand behind each number. */
function setsOf({ findings }: ProgrammeRelease, groups: Prepared[]): MemberSet[] {
  const pooled = findings.filter(({ kind }) => kind === "pooled");
  return groups.flatMap(({ names: { slug }, estimate, markOf, made }) => [
    { informant: "group", scale: slug, wave: "T1", members: everyoneOf(made?.sets ?? []) },
    ...pooled.flatMap(({ informant, scale }) => {
      const own = estimate.comparisons.filter(
        (one) => one.informant === informant && one.scale === scale && one.from === "T0" && one.to === "T1",
      );
      const members = [...new Set(own.flatMap(({ pairs }) => pairs.map(({ child }) => markOf(child))))].toSorted();
      return members.length > 0 ? [{ informant, scale: `${scale}/${slug}`, wave: "T1", members }] : [];
    }),
  ]);
}

function everyoneOf(sets: MemberSet[]): string[] {
  return sets.find(({ scale }) => scale === "sessions")?.members ?? [];
}

function namesOf(groups: Prepared[]) {
  const [first] = groups;
  if (!first) throw new RangeError("prepareTogether requires at least one group");
  const { programme, place, period, madeUp } = first.names;
  return { programme, place, period, madeUp };
}

function instrumentsOf(groups: Prepared[]): Prepared["instruments"] {
  const all = groups.flatMap(({ instruments }) => instruments);
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
