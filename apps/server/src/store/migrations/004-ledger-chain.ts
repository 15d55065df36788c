import { contentHash } from "@kith/instrument";
import { type Kysely, sql } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** The ledger becomes a chain of lines, and reports may be taken down, and groups be told together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const lines = await earlierLines(db);
  await db.schema.dropTable("ledger").execute();
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("ledger")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull().unique())
    .execute();
  await table("tombstone")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("taken_down_by", "text", (c) => c.notNull())
    .addUniqueConstraint("tombstone_edition", ["group_id", "edition"])
    .execute();
  await table("programme_release")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("programme_id", uuid, (c) => c.notNull().references("programme.id"))
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("published_at", instant, (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.notNull())
    .addUniqueConstraint("programme_release_edition", ["programme_id", "edition"])
    .execute();
  for (const name of ["ledger", "tombstone", "programme_release"]) {
    await neverChanged(db, name, ["update", "delete"]);
  }
  for (const { body, hash } of lines) {
    await sql`insert into ledger (body, hash) values (${body}, ${hash})`.execute(db);
  }
}

type Row = { group: string; slug: string; edition: number; release: string; sets: string; at: string };

/** The lines kept so far, written anew with each child's own mark in place of its code. */
async function earlierLines(db: Kysely<unknown>): Promise<{ body: string; hash: string }[]> {
  const { rows } = await sql<Row>`select g.id as "group", g.slug, r.edition, r.hash as "release", l.sets, l.at
    from ledger l join release r on r.id = l.release_id join group_ g on g.id = r.group_id order by l.seq`.execute(db);
  const { rows: children } = await sql<{ group: string; code: string; id: string }>`
    select group_id as "group", code, id from child`.execute(db);
  let previous: string | null = null;
  return rows.map(({ group, slug, edition, release, sets, at }) => {
    const marks = new Map(children.filter((child) => child.group === group).map(({ code, id }) => [code, id]));
    const line = {
      kind: "published",
      group: slug,
      edition,
      release,
      sets: Object.entries<string[]>(JSON.parse(sets)).flatMap(([cell, codes]) => {
        const [informant, scale, ...waves] = cell.split("/");
        const members = codes.map((code) => marks.get(code) ?? code).sort();
        return waves.map((wave) => ({ informant: informant ?? "", scale: scale ?? "", wave, members }));
      }),
      at,
      previous,
    };
    const hash = contentHash(line);
    previous = hash;
    return { body: JSON.stringify({ ...line, hash }), hash };
  });
}
