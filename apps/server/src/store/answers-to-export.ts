import type { Instrument, Response } from "@kith/instrument";
import { loadGroupRecord } from "./group-record.ts";
import type { Db } from "./tables.ts";

/** Whose answers: one group's, or those of every group of a programme. */
export type ExportOf = { kind: "group" | "programme"; id: string };

/** What there is to export, and how many children are left out because consent was withdrawn. */
export type AnswersToExport = {
  name: string;
  instruments: Instrument[];
  responses: Response[];
  withdrawn: number;
};

/**
 * The forms that stand, one for each that was asked for, and every instrument that was asked with, also where no form of it
 * came in. In a table of several groups a child and a rater are named with the group, since `c01` is somebody else in the
 * next one. Nothing of a child whose consent was withdrawn is in it, whether or not it has been erased yet.
 */
export async function loadAnswersToExport(db: Db, of: ExportOf): Promise<AnswersToExport | null> {
  const groups = await groupsOf(db, of);
  if (groups === null) return null;
  const instruments = new Map<string, Instrument>();
  const responses: Response[] = [];
  let withdrawn = 0;
  for (const { id, slug } of groups.rows) {
    const record = await loadGroupRecord(db, id);
    const asked = new Set(record.expected.map(({ instrument }) => instrument));
    for (const instrument of record.instruments) {
      if (asked.has(instrument.id)) instruments.set(`${instrument.id} ${instrument.version}`, instrument);
    }
    const gone = await withdrawnIn(db, id);
    withdrawn += gone.size;
    const theirs = record.responses.filter(({ child }) => !gone.has(child));
    responses.push(...(of.kind === "group" ? theirs : theirs.map((response) => namedWith(slug, response))));
  }
  const known = [...instruments].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, instrument]) => instrument);
  return { name: groups.name, instruments: known, responses, withdrawn };
}

async function groupsOf(db: Db, { kind, id }: ExportOf) {
  const rows = db.selectFrom("group_").select(["id", "slug"]).orderBy("created_at").orderBy("slug");
  if (kind === "group") {
    const group = await rows.where("id", "=", id).executeTakeFirst();
    return group ? { name: group.slug, rows: [group] } : null;
  }
  const programme = await db.selectFrom("programme").select("slug").where("id", "=", id).executeTakeFirst();
  return programme ? { name: programme.slug, rows: await rows.where("programme_id", "=", id).execute() } : null;
}

async function withdrawnIn(db: Db, group: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("child")
    .innerJoin("consent", "consent.child_id", "child.id")
    .select("child.code")
    .where("child.group_id", "=", group)
    .where("consent.withdrawn_at", "is not", null)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

function namedWith(slug: string, response: Response): Response {
  return { ...response, child: `${slug}-${response.child}`, raterId: `${slug}-${response.raterId}` };
}
