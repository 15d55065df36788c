import { asEdition, type MemberSet, type ProgrammeRelease, policy } from "@kith/release";
import type { ReleaseObstacle } from "../../api/index.ts";
import { loadLedger } from "../store/ledger.ts";
import { loadNewestOfProgrammes, ofProgramme } from "../store/programme-releases.ts";
import { loadEverPublished, loadNewest } from "../store/releases.ts";
import { loadSignatures, type Signed } from "../store/signatures.ts";
import type { Db } from "../store/tables.ts";
import { makeTogetherAside } from "./aside.ts";
import { closedCells, pooledSets } from "./beside-earlier.ts";
import { type Prepared, prepareRelease } from "./prepare.ts";
import { almostTheSameGroups, publishAgainFirst, reportTakenDown, tooFewGroups } from "./together-obstacles.ts";
import { loadToldBefore } from "./told-before.ts";

/** What the groups of a programme show together: a new edition, the one that is public already, or why not now. */
export type Together =
  | { kind: "made"; programme: string; release: ProgrammeRelease; sets: MemberSet[]; signatures: Signed[] }
  | { kind: "as-it-was"; release: ProgrammeRelease }
  | { kind: "not-now"; why: ReleaseObstacle };

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
  const { slug } = namesOf(groups).programme;
  const earlier = (await loadLedger(db)).filter((entry) => entry.group === ofProgramme(slug));
  const before = await loadToldBefore(db, { id: programme, slug });
  const make = (some: Prepared[], edition: number, closed: string[] = []) =>
    makeTogetherAside(
      some.map(({ estimate }) => estimate),
      { ...namesOf(some), published, before, edition, closed, instruments: instrumentsOf(some) },
    );
  const closed = await closedCells(
    earlier.flatMap((entry) => (entry.kind === "published" ? [entry.sets] : [])),
    groups,
    (some) => make(some, 1),
  );
  if (closed === "every-cell") return { kind: "not-now", why: almostTheSameGroups };
  const latest = (await loadNewestOfProgrammes(db)).find((one) => one.slug === slug);
  const edition = earlier.reduce((most, entry) => Math.max(most, entry.edition), 0);
  const release = await make(groups, edition + 1, closed);
  const same = latest && !latest.isSpent ? asEdition(release, edition) : null;
  if (same !== null && same.hash === latest?.hash) return { kind: "as-it-was", release: same };
  const isEmpty = closed.length > 0 && release.findings.every(({ kind }) => kind === "withheld");
  if (isEmpty) return { kind: "not-now", why: almostTheSameGroups };
  const signatures = await loadSignatures(db, programme);
  return { kind: "made", programme, release, sets: pooledSets(release, groups), signatures };
}

function namesOf(groups: Prepared[]) {
  const [first] = groups;
  if (!first) throw new RangeError("prepareTogether requires at least one group");
  const { programme, place, period, madeUp } = first.names;
  const { signing, order } = first.plan;
  return { programme, place, period, madeUp, signing, order };
}

/** The forms of several groups, each once. */
export function instrumentsOf(groups: readonly Pick<Prepared, "instruments">[]): Prepared["instruments"] {
  const all = groups.flatMap(({ instruments }) => instruments);
  return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
