import { randomUUID } from "node:crypto";
import type { Problem, Words } from "@kith/instrument";
import { type MemberSet, policyVersion, type Release } from "@kith/release";
import { addToAudit } from "./audit.ts";
import { addLedgerLine } from "./ledger.ts";
import type { Db } from "./tables.ts";

/** A group and its programme, as a release names them. */
export type GroupNames = {
  id: string;
  slug: string;
  name: Words;
  programme: { id: string; slug: string; name: Words };
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
      "programme.id as programmeId",
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
    programme: { id: row.programmeId, slug: row.programmeSlug, name: JSON.parse(row.programmeName) },
    place: JSON.parse(row.place),
    period: JSON.parse(row.period),
    madeUp: row.made_up === 1,
  };
}

/** The newest edition of every group that has one, as it is stored, and whether it was taken down. */
export async function loadNewest(db: Db): Promise<Newest[]> {
  const rows = await db
    .selectFrom("release")
    .innerJoin("group_", "group_.id", "release.group_id")
    .leftJoin("tombstone", (join) =>
      join.onRef("tombstone.group_id", "=", "release.group_id").onRef("tombstone.edition", "=", "release.edition"),
    )
    .select(["group_.id as group", "group_.slug", "group_.name", "group_.programme_id as programme"])
    .select(["release.body", "release.hash", "release.edition", "tombstone.reason"])
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
  return rows.map(({ name, body, ...row }) => ({ ...row, name: JSON.parse(name), body: JSON.parse(body) }));
}

/** The names of a programme's groups that never had a report. */
export async function loadNeverPublished(db: Db, programme: string): Promise<Words[]> {
  const rows = await db
    .selectFrom("group_")
    .leftJoin("release", "release.group_id", "group_.id")
    .select("group_.name")
    .where("group_.programme_id", "=", programme)
    .where("release.id", "is", null)
    .orderBy("group_.slug")
    .execute();
  return rows.map(({ name }) => JSON.parse(name));
}

export type Newest = {
  group: string;
  slug: string;
  name: Words;
  programme: string;
  body: unknown;
  hash: string;
  edition: number;
  /** Why it was taken down; null while it is public. */
  reason: string | null;
};

/** Every edition of a programme's groups that was ever public, the newest first. Older rules do not make a number unseen. */
export async function loadEverPublished(db: Db, programme: string): Promise<Release[]> {
  const rows = await db
    .selectFrom("release")
    .innerJoin("group_", "group_.id", "release.group_id")
    .select("release.body")
    .where("group_.programme_id", "=", programme)
    .orderBy("release.edition", "desc")
    .execute();
  return rows.map(({ body }): Release => JSON.parse(body));
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

/** A group's newest edition, and whether it was taken down; null before the first. */
export async function latestEdition(db: Db, group: string): Promise<LatestEdition | null> {
  const row = await db
    .selectFrom("release")
    .leftJoin("tombstone", (join) =>
      join.onRef("tombstone.group_id", "=", "release.group_id").onRef("tombstone.edition", "=", "release.edition"),
    )
    .select(["release.edition", "release.hash", "release.body", "release.published_at", "tombstone.reason"])
    .where("release.group_id", "=", group)
    .orderBy("release.edition", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { edition, hash, body, reason, published_at: publishedAt } = row;
  const { policyVersion: rules } = JSON.parse(body) as Pick<Release, "policyVersion">;
  return { edition, hash, reason, publishedAt, isUnderOlderRules: rules !== policyVersion };
}

export type LatestEdition = {
  edition: number;
  hash: string;
  reason: string | null;
  publishedAt: string;
  isUnderOlderRules: boolean;
};

export type NewRelease = { group: string; release: Release; sets: MemberSet[]; by: string; at: string };

/** Publishing, as the database sees it: the release, its line in the ledger, and its line in the audit. */
export async function addRelease(trx: Db, { group, release, sets, by, at }: NewRelease): Promise<void> {
  const { edition, hash } = release;
  const body = JSON.stringify(release);
  await addLedgerLine(trx, { kind: "published", group: release.slug, edition, release: hash, sets, at });
  await trx
    .insertInto("release")
    .values({ id: randomUUID(), group_id: group, edition, hash, body, published_at: at, published_by: by })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "published", subject: group, detail: { edition, hash } });
}
