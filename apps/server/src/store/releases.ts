import { randomUUID } from "node:crypto";
import type { Problem, Words } from "@kith/instrument";
import { type Release, readRelease } from "@kith/release";
import { addToAudit } from "./audit.ts";
import type { PairedSets } from "./paired-sets.ts";
import type { Db } from "./tables.ts";

/** A group and its programme, as a release names them. */
export type GroupNames = {
  id: string;
  slug: string;
  name: Words;
  programme: { slug: string; name: Words };
  place: Words;
  period: Words;
  madeUp: boolean;
};

/** The group's names, or null where there is no such group. */
export async function loadGroupNames(db: Db, group: string): Promise<GroupNames | null> {
  const row = await db
    .selectFrom("group_")
    .innerJoin("programme", "programme.id", "group_.programme_id")
    .select([
      "group_.id",
      "group_.slug",
      "group_.name",
      "programme.slug as programmeSlug",
      "programme.name as programmeName",
      "programme.place",
      "programme.period",
      "programme.made_up",
    ])
    .where("group_.id", "=", group)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    name: JSON.parse(row.name),
    programme: { slug: row.programmeSlug, name: JSON.parse(row.programmeName) },
    place: JSON.parse(row.place),
    period: JSON.parse(row.period),
    madeUp: row.made_up === 1,
  };
}

/** The newest edition of every group that has one, but for those about to be replaced. A damaged one is refused by name. */
export async function loadReleases(db: Db, except: string[] = []): Promise<Release[]> {
  const rows = await db
    .selectFrom("release")
    .innerJoin("group_", "group_.id", "release.group_id")
    .select(["group_.slug", "release.body"])
    .where((is) =>
      is(
        "release.edition",
        "=",
        is
          .selectFrom("release as newer")
          .select((newer) => newer.fn.max("newer.edition").as("edition"))
          .whereRef("newer.group_id", "=", "release.group_id"),
      ),
    )
    .orderBy("release.published_at")
    .orderBy("release.id")
    .execute();
  return rows
    .filter((row) => !except.includes(row.slug))
    .map((row) => {
      const read = readRelease(JSON.parse(row.body));
      if (read.kind === "read") return read.value;
      throw new DamagedRelease(row.slug, read.problems);
    });
}

/** A published release that its own door no longer lets through. */
export class DamagedRelease extends Error {
  readonly slug: string;
  readonly problems: Problem[];

  constructor(slug: string, problems: Problem[]) {
    super(`the release of ${slug} is damaged or was made under other rules`);
    this.slug = slug;
    this.problems = problems;
  }
}

/** The number and hash of a group's newest edition, or null before the first. */
export async function latestEdition(db: Db, group: string): Promise<{ edition: number; hash: string } | null> {
  const row = await db
    .selectFrom("release")
    .select(["edition", "hash"])
    .where("group_id", "=", group)
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export type NewRelease = { group: string; release: Release; sets: PairedSets; by: string; at: string };

/** Publishing, as the database sees it: the release, its line in the ledger, and its line in the audit. */
export async function addRelease(trx: Db, { group, release, sets, by, at }: NewRelease): Promise<void> {
  const id = randomUUID();
  await trx
    .insertInto("release")
    .values({
      id,
      group_id: group,
      edition: release.edition,
      hash: release.hash,
      body: JSON.stringify(release),
      published_at: at,
      published_by: by,
    })
    .execute();
  await trx
    .insertInto("ledger")
    .values({ release_id: id, numbers: JSON.stringify(release.manifest), sets: JSON.stringify(sets), at })
    .execute();
  await addToAudit(trx, {
    at,
    actor: by,
    action: "published",
    subject: group,
    detail: { edition: release.edition, hash: release.hash },
  });
}

/** The children behind every number this group ever published. */
export async function loadLedger(db: Db, group: string): Promise<PairedSets[]> {
  const rows = await db
    .selectFrom("ledger")
    .innerJoin("release", "release.id", "ledger.release_id")
    .select("ledger.sets")
    .where("release.group_id", "=", group)
    .orderBy("ledger.seq")
    .execute();
  return rows.map((row) => JSON.parse(row.sets));
}
