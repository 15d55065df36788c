import { randomUUID } from "node:crypto";
import type { Words } from "@kith/instrument";
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

/** The newest edition of every group that has one. */
export async function loadReleases(db: Db): Promise<Release[]> {
  const rows = await db
    .selectFrom("release")
    .selectAll()
    .where((is) =>
      is(
        "edition",
        "=",
        is
          .selectFrom("release as newer")
          .select((newer) => newer.fn.max("newer.edition").as("edition"))
          .whereRef("newer.group_id", "=", "release.group_id"),
      ),
    )
    .orderBy("published_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => {
    const read = readRelease(JSON.parse(row.body));
    if (read.kind === "read") return read.value;
    throw new Error(`loadReleases requires whole releases, but ${row.id} has: ${read.problems[0]?.says}`);
  });
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
