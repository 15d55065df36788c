import { estimateGroup, type GroupEstimate } from "@kith/estimate";
import { makeRelease, type Release, readRelease } from "@kith/release";
import type { Obstacle } from "../../api/index.ts";
import { loadGroupRecord } from "../store/group-record.ts";
import type { PairedSets } from "../store/paired-sets.ts";
import { type GroupNames, latestEdition, loadGroupNames, loadLedger } from "../store/releases.ts";
import type { Db } from "../store/tables.ts";
import { draftNotWhole, toLog } from "./obstacles.ts";
import { pairedSets, setProblems } from "./set-rule.ts";

/** A release that could be published now, and why it may not. */
export type Prepared = {
  names: GroupNames;
  estimate: GroupEstimate;
  release: Release;
  sets: PairedSets;
  /** True where the newest edition already says exactly this. */
  unchanged: boolean;
  refused: Obstacle[];
  /** What stands behind a refusal, for the log alone. */
  technical: string[];
};

/** From one group's forms to what may be said of it, checked at the door of the public pages. Null where there is no such group. */
export async function prepareRelease(db: Db, group: string): Promise<Prepared | null> {
  const names = await loadGroupNames(db, group);
  if (!names) return null;
  const record = await loadGroupRecord(db, group);
  const estimate = estimateGroup(record);
  const latest = await latestEdition(db, group);
  const make = (edition: number) =>
    makeRelease(estimate, { ...contextOf(names), edition, instruments: record.instruments });
  const same = latest && make(latest.edition);
  const unchanged = same !== null && same.hash === latest?.hash;
  const release = unchanged ? same : make((latest?.edition ?? 0) + 1);
  const read = readRelease(JSON.parse(JSON.stringify(release)));
  const sets = pairedSets(estimate, release);
  const refused = [
    ...(read.kind === "refused" ? [draftNotWhole] : []),
    ...(unchanged ? [] : setProblems(sets, await loadLedger(db, group))),
  ];
  const technical = read.kind === "refused" ? toLog(`draft of ${names.slug}`, read.problems) : [];
  return { names, estimate, release, sets, unchanged, refused, technical };
}

function contextOf({ slug, name, programme, place, period, madeUp }: GroupNames) {
  return { programme, group: { slug, name }, place, period, madeUp };
}
