import { contentHash, type Words } from "@kith/instrument";
import {
  type ProgrammeRelease,
  policyVersion,
  type Release,
  readProgrammeRelease,
  readRelease,
  type Tombstone,
} from "@kith/release";
import { loadNewestOfProgrammes } from "../store/programme-releases.ts";
import { DamagedRelease, loadNewest } from "../store/releases.ts";
import type { Db } from "../store/tables.ts";
import { type TombstoneReason, tombstoneReasons } from "../store/tombstones.ts";

/** What stands at the address of a report that is not shown: that it was taken down and why, or is to be published again. */
export type Notice = { slug: string; name: Words; edition: number; why: TombstoneReason | "older-rules" };

/** Everything the public site is made of, and `marks`, by which one such state is told from another. */
export type PublicSite = { releases: Release[]; programmes: ProgrammeRelease[]; notices: Notice[]; marks: string[] };

/** What is about to change: reports that come in the place of older ones, or one that is taken down. */
export type Coming = {
  releases?: Release[];
  programmes?: ProgrammeRelease[];
  takenDown?: { slug: string; reason: TombstoneReason };
};

/** The public site as the data folder says it should be, with what is about to come. A damaged release is refused by name. */
export async function loadPublicSite(db: Db, coming: Coming = {}): Promise<PublicSite> {
  const { releases = [], programmes = [], takenDown } = coming;
  const site: PublicSite = {
    releases: releases.map(asKept),
    programmes: programmes.map(allAsKept),
    notices: [],
    marks: [],
  };
  for (const { slug, name, body, hash, reason, edition } of await loadNewest(db)) {
    if (releases.some((release) => release.slug === slug)) continue;
    const why = takenDown?.slug === slug ? takenDown.reason : reasonOf(reason);
    if (why !== null) {
      site.notices.push({ slug, name, edition, why });
      site.marks.push(`${hash} ${why}`);
      continue;
    }
    site.marks.push(hash);
    const read = readRelease(body);
    if (read.kind === "read") site.releases.push(read.value);
    else if (isUnderOlderRules(body, hash)) site.notices.push({ slug, name, edition, why: "older-rules" });
    else throw new DamagedRelease(slug, read.problems);
  }
  for (const { slug, body, hash, isSpent } of await loadNewestOfProgrammes(db)) {
    if (programmes.some((release) => release.slug === slug)) continue;
    // What several groups show together still holds the group that was taken down.
    if (isSpent || takenDown) continue;
    site.marks.push(hash);
    const read = readProgrammeRelease(body);
    if (read.kind === "read") site.programmes.push(read.value);
    else if (!isUnderOlderRules(body, hash)) throw new DamagedRelease(slug, read.problems);
  }
  site.marks.push(...[...releases, ...programmes].map(({ hash }) => hash));
  return site;
}

/** What is said in public of a report that is not shown. Whether a family asked is not. */
export function tombstoneOf({ slug, name, edition, why }: Notice): Tombstone {
  const reason = why === "family-asked" || why === "could-be-recognised" ? "to-protect-people" : why;
  return { kind: "kith-tombstone", format: 1, slug, group: name, edition, reason };
}

/** As it will be read back, so that a file of the site is the same to the byte however often it is built. */
function asKept(release: Release): Release {
  const read = readRelease(JSON.parse(JSON.stringify(release)));
  return read.kind === "read" ? read.value : release;
}

function allAsKept(release: ProgrammeRelease): ProgrammeRelease {
  const read = readProgrammeRelease(JSON.parse(JSON.stringify(release)));
  return read.kind === "read" ? read.value : release;
}

/** A release that is whole, and was made when the rules were others. */
function isUnderOlderRules(body: unknown, hash: string): boolean {
  if (typeof body !== "object" || body === null || !("policyVersion" in body)) return false;
  const { hash: named, ...unsealed } = { hash: null, ...body };
  return body.policyVersion !== policyVersion && named === hash && contentHash(unsealed) === hash;
}

function reasonOf(text: string | null): TombstoneReason | null {
  if (text === null) return null;
  const reason = tombstoneReasons.find((one) => one === text);
  if (reason === undefined) throw new Error(`loadPublicSite requires a known reason, not ${text}`);
  return reason;
}
