import { randomUUID } from "node:crypto";
import type { Informant, Wave } from "@kith/instrument";
import { addToAudit } from "../audit.ts";
import { makeSheetCode } from "../code.ts";
import type { Db } from "../tables.ts";

type Making = { group: string; wave: Wave; by: string; at: string };

/** A booklet for every child and person whose forms are waited for at a wave and are in none yet. */
export async function makeBooklets(trx: Db, { group, wave, by, at }: Making): Promise<number> {
  const open = await trx
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .leftJoin("paper_form", "paper_form.assignment_id", "assignment.id")
    .select(["assignment.id", "assignment.child_id", "assignment.informant_id"])
    .where("child.group_id", "=", group)
    .where("assignment.wave", "=", wave)
    .where("paper_form.assignment_id", "is", null)
    .where((is) => is.or([is("assignment.closed", "is", null), is("assignment.closed", "!=", "not-needed")]))
    .where((is) =>
      is.not(is.exists(is.selectFrom("response").select("seq").whereRef("assignment_id", "=", "assignment.id"))),
    )
    .orderBy("child.code")
    .execute();
  const together = Map.groupBy(open, (form) => `${form.child_id} ${form.informant_id}`);
  for (const forms of together.values()) {
    const booklet = randomUUID();
    const child = forms[0]?.child_id ?? "";
    const row = { id: booklet, code: await freeCode(trx), group_id: group, child_id: child, wave };
    await trx
      .insertInto("paper_booklet")
      .values({ ...row, made_at: at, out_at: null })
      .execute();
    await trx
      .insertInto("paper_form")
      .values(forms.map(({ id }) => ({ assignment_id: id, booklet_id: booklet })))
      .execute();
  }
  if (together.size > 0) {
    const detail = { wave, booklets: together.size };
    await addToAudit(trx, { at, actor: by, action: "booklets-made", subject: group, detail });
  }
  return together.size;
}

/** A code that no booklet of the house has. */
async function freeCode(trx: Db): Promise<string> {
  for (;;) {
    const code = makeSheetCode();
    const taken = await trx.selectFrom("paper_booklet").select("id").where("code", "=", code).executeTakeFirst();
    if (!taken) return code;
  }
}

/** Notes which booklets of a wave were printed to be handed out, or that they are not out after all. */
export async function noteOut(trx: Db, { group, wave, by, at }: Making, codes: string[], isOut: boolean) {
  const changed = await trx
    .updateTable("paper_booklet")
    .set({ out_at: isOut ? at : null })
    .where("group_id", "=", group)
    .where("wave", "=", wave)
    .where("code", "in", codes)
    .where("out_at", isOut ? "is" : "is not", null)
    .returning("id")
    .execute();
  if (changed.length === 0) return;
  const action = isOut ? "booklets-printed" : "booklets-taken-back";
  await addToAudit(trx, { at, actor: by, action, subject: group, detail: { wave, booklets: changed.length } });
}

type FoundForm = {
  assignment: string;
  hash: string;
  instrument: string;
  version: string;
  /** Whether it came in, from paper or by a link. */
  isIn: boolean;
  isNeeded: boolean;
};

export type FoundBooklet = {
  id: string;
  code: string;
  group: string;
  programme: string;
  child: string;
  childId: string;
  wave: Wave;
  outAt: string | null;
  informant: Informant;
  raterId: string;
  language: "zh-CN" | "en";
  forms: FoundForm[];
};

/** One booklet by its code, with its forms in the order in which they are printed. */
export async function findBooklet(db: Db, code: string): Promise<FoundBooklet | null> {
  return (await bookletsWhere(db, { code }))[0] ?? null;
}

/** The booklets of a group's wave, by child. */
export function bookletsOf(db: Db, group: string, wave: Wave): Promise<FoundBooklet[]> {
  return bookletsWhere(db, { group, wave });
}

async function bookletsWhere(db: Db, which: { code: string } | { group: string; wave: Wave }): Promise<FoundBooklet[]> {
  const all = db
    .selectFrom("paper_booklet")
    .innerJoin("paper_form", "paper_form.booklet_id", "paper_booklet.id")
    .innerJoin("assignment", "assignment.id", "paper_form.assignment_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .innerJoin("child", "child.id", "paper_booklet.child_id")
    .innerJoin("group_", "group_.id", "paper_booklet.group_id")
    .leftJoin("child_card", "child_card.child_id", "child.id")
    .leftJoin("consent", (join) =>
      join.onRef("consent.child_id", "=", "child.id").on("consent.withdrawn_at", "is not", null),
    )
    .select(["paper_booklet.id", "paper_booklet.code", "paper_booklet.wave", "paper_booklet.out_at"])
    .select(["group_.id as group", "group_.programme_id as programme", "child.id as childId", "child.code as child"])
    .select(["informant.role", "informant.rater_id", "child_card.language", "consent.id as withdrawal"])
    .select(["assignment.id as assignment", "assignment.closed"])
    .select(["instrument_version.instrument", "instrument_version.version", "instrument_version.hash"])
    .select((of) =>
      of
        .selectFrom("response")
        .select("response.seq")
        .whereRef("response.assignment_id", "=", "assignment.id")
        .limit(1)
        .as("response"),
    );
  const wanted =
    "code" in which
      ? all.where("paper_booklet.code", "=", which.code)
      : all.where("paper_booklet.group_id", "=", which.group).where("paper_booklet.wave", "=", which.wave);
  const rows = await wanted.orderBy("child.code").orderBy("informant.role").orderBy("instrument").execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((forms) => {
    const [first] = forms;
    if (!first) return [];
    return {
      id: first.id,
      code: first.code,
      group: first.group,
      programme: first.programme,
      child: first.child,
      childId: first.childId,
      wave: first.wave,
      outAt: first.out_at,
      informant: first.role,
      raterId: first.rater_id,
      language: first.role === "caregiver" ? (first.language ?? "zh-CN") : "zh-CN",
      forms: forms.map(({ assignment, hash, instrument, version, response, closed, withdrawal }) => ({
        assignment,
        hash,
        instrument,
        version,
        isIn: response !== null,
        isNeeded: closed !== "not-needed" && withdrawal === null,
      })),
    };
  });
}
