import { estimateGroup, type GroupEstimate, type GroupRecord } from "@kith/estimate";
import {
  type MemberSet,
  makeRelease,
  memberSets,
  type Release,
  type Review,
  readRelease,
  releaseProblems,
  reviewsOf,
} from "@kith/release";
import type { ReleaseObstacle } from "../../api/index.ts";
import { loadGroupRecord } from "../store/group-record.ts";
import { inspectLedger, loadMarks } from "../store/ledger.ts";
import { loadPublishPlan, loadReleaseNote, type PublishPlan, type ReleaseNote } from "../store/release-notes.ts";
import { type GroupNames, latestEdition, loadGroupNames } from "../store/releases.ts";
import { loadSignatures, type Signed } from "../store/signatures.ts";
import { loadSpreads } from "../store/spreads.ts";
import type { Db } from "../store/tables.ts";
import { draftNotWhole, ledgerBroken, toLog, toldBy } from "./obstacles.ts";
import { everyone, reissueProblems } from "./reissue.ts";

/** One group with all that is known of it, what could be published now, and why it may not. */
export type Prepared = {
  names: GroupNames;
  note: ReleaseNote;
  plan: PublishPlan;
  estimate: GroupEstimate;
  instruments: GroupRecord["instruments"];
  markOf: (child: string) => string;
  /** Null where names or the ledger forbid to make one at all. */
  made: Made | null;
  refused: ReleaseObstacle[];
  /** What stands behind a refusal, for the log alone. */
  technical: string[];
};

/**
 * `sets`: the children behind each number. `unchanged`: the newest edition is public and already says exactly this.
 * `lastOut`: when an edition last went out.
 */
type Made = {
  release: Release;
  sets: MemberSet[];
  unchanged: boolean;
  reviews: Review[];
  signatures: Signed[];
  lastOut: string | null;
};

/** From one group's forms to what may be said of it, checked at the door of the public pages. Null where there is no such group. */
export async function prepareRelease(db: Db, group: string): Promise<Prepared | null> {
  const names = await loadGroupNames(db, group);
  if (!names) return null;
  const record = await loadGroupRecord(db, group);
  const { instruments } = record;
  const estimate = estimateGroup(record);
  const markOf = await loadMarks(db, group);
  const ledger = await inspectLedger(db);
  const note = await loadReleaseNote(db, group);
  const plan = await loadPublishPlan(db, names.programme.id, names.madeUp);
  const prepared = { names, note, plan, estimate, instruments, markOf };
  if (ledger.problems.length > 0) {
    return { ...prepared, made: null, refused: [ledgerBroken], technical: toLog("ledger", ledger.problems) };
  }
  const spreads = await loadSpreads(db, names.programme.id, names.slug);
  const told = { ...contextOf(names), ...note, signing: plan.signing, spreads };
  const context = { ...told, instruments, ledger: ledger.lines, markOf };
  const problems = releaseProblems(estimate, { ...context, edition: 1 });
  if (problems.length > 0) {
    return { ...prepared, made: null, refused: toldBy(problems), technical: toLog(`draft of ${names.slug}`, problems) };
  }
  const latest = await latestEdition(db, group);
  const make = (edition: number) => makeRelease(estimate, { ...context, edition });
  const same = latest?.reason === null ? make(latest.edition) : null;
  const unchanged = same !== null && same.hash === latest?.hash;
  const release = same !== null && unchanged ? same : make((latest?.edition ?? 0) + 1);
  const sets = [...memberSets(release, estimate, instruments, markOf), everyone(record.children, markOf)];
  const read = readRelease(JSON.parse(JSON.stringify(release)));
  const refused = [
    ...(read.kind === "refused" ? [draftNotWhole] : []),
    ...(unchanged ? [] : reissueProblems(release, sets, ledger.lines)),
  ];
  const technical = read.kind === "refused" ? toLog(`draft of ${names.slug}`, read.problems) : [];
  const reviews = reviewsOf(release, estimate, instruments);
  const signatures = await loadSignatures(db, group);
  const made = { release, sets, unchanged, reviews, signatures, lastOut: latest?.publishedAt ?? null };
  return { ...prepared, made, refused, technical };
}

function contextOf({ slug, name, programme, place, period, madeUp }: GroupNames) {
  return { programme, group: { slug, name }, place, period, madeUp };
}
