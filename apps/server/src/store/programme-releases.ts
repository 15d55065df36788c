import { randomUUID } from "node:crypto";
import type { MemberSet, ProgrammeRelease } from "@kith/release";
import { addToAudit } from "./audit.ts";
import { addLedgerLine } from "./ledger.ts";
import type { Db } from "./tables.ts";

/** The newest edition of what each programme's groups show together. It is spent once a report within it was taken down. */
export async function loadNewestOfProgrammes(db: Db): Promise<NewestOfProgramme[]> {
  const rows = await db
    .selectFrom("programme_release")
    .innerJoin("programme", "programme.id", "programme_release.programme_id")
    .select(["programme.slug", "programme_release.hash", "programme_release.body", "programme_release.edition"])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom("tombstone")
            .innerJoin("group_", "group_.id", "tombstone.group_id")
            .select("tombstone.id")
            .whereRef("group_.programme_id", "=", "programme_release.programme_id")
            .whereRef("tombstone.at", ">=", "programme_release.published_at"),
        )
        .as("isSpent"),
    )
    .orderBy("programme_release.edition")
    .execute();
  const newest = new Map(rows.map((row) => [row.slug, row]));
  return [...newest.values()].map(({ body, isSpent, ...row }) => ({
    ...row,
    body: JSON.parse(body),
    isSpent: Boolean(isSpent),
  }));
}

export type NewestOfProgramme = { slug: string; hash: string; body: unknown; edition: number; isSpent: boolean };

export type NewProgrammeRelease = {
  programme: string;
  release: ProgrammeRelease;
  sets: MemberSet[];
  by: string;
  at: string;
};

/** Publishing several groups together, as the database sees it. */
export async function addProgrammeRelease(trx: Db, { programme, release, sets, by, at }: NewProgrammeRelease) {
  const { slug, edition, hash } = release;
  const body = JSON.stringify(release);
  await addLedgerLine(trx, { kind: "published", group: ofProgramme(slug), edition, release: hash, sets, at });
  await trx
    .insertInto("programme_release")
    .values({ id: randomUUID(), programme_id: programme, edition, hash, body, published_at: at, published_by: by })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "published-together", subject: programme, detail: { edition, hash } });
}

/** How a programme is called in the ledger, so that no group is taken for it. */
export function ofProgramme(slug: string): string {
  return `programme/${slug}`;
}
