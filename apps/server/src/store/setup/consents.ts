import { randomBytes, randomUUID } from "node:crypto";
import type { Wave } from "@kith/instrument";
import type { ConsentHow, ConsentNote, ConsentWho, FamilyText, Purpose } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { toReceipt } from "../code.ts";
import type { Db } from "../tables.ts";
import { agreeAgain } from "./agree-again.ts";
import { loadTexts, textFor } from "./consent-texts.ts";

export type NewConsent = {
  child: string;
  who: ConsentWho;
  how: ConsentHow;
  wave: Wave | null;
  /** `text` is the hash of the version that was read out or signed; where it is not given, the one told now. */
  decisions: { purpose: Purpose; decision: "yes" | "no"; text?: string | undefined }[];
  by: string;
  at: string;
};

/** Notes what a family or a child has said, each to the version of the text it was said to. Gives the number to read out. */
export async function addConsent(trx: Db, consent: NewConsent): Promise<string | "no-such-text"> {
  const { child, wave, decisions, by, at } = consent;
  const texts = await textsOf(trx, child);
  const isKnown = decisions.every(
    ({ purpose, text }) => text === undefined || texts.some(({ kind, hash }) => kind === purpose && hash === text),
  );
  if (!isKnown) return "no-such-text";
  const receipt = newReceipt();
  for (const { purpose, decision, text } of decisions) {
    await addNote(trx, { ...consent, purpose, decision, receipt, ...(text && { text }) });
  }
  await agreeAgain(trx, consent);
  await followForms(trx, child, decisions, at);
  const childSaid = decisions.find(({ purpose }) => purpose === "assent")?.decision;
  if (childSaid !== undefined && wave !== null) await followAssent(trx, child, wave, childSaid);
  await addToAudit(trx, { at, actor: by, action: "consent-noted", subject: child, detail: { receipt } });
  return receipt;
}

export function newReceipt(): string {
  return toReceipt(randomBytes(4).readUInt32BE(0) >>> 2);
}

type NewNote = Omit<NewConsent, "decisions"> &
  Pick<ConsentNote, "purpose" | "decision" | "receipt"> & { text?: string };

export async function addNote(trx: Db, note: NewNote): Promise<void> {
  const texts = await textsOf(trx, note.child);
  const text = texts.find(({ hash }) => hash === note.text) ?? textFor(texts, note.purpose, note.wave);
  await trx
    .insertInto("consent_note")
    .values({
      id: randomUUID(),
      child_id: note.child,
      purpose: note.purpose,
      wave: note.wave,
      decision: note.decision,
      who: note.who,
      how: note.how,
      text_version: text.version,
      text_hash: text.hash,
      receipt: note.receipt,
      at: note.at,
      by: note.by,
    })
    .execute();
}

async function textsOf(db: Db, child: string): Promise<FamilyText[]> {
  const { programme_id } = await db
    .selectFrom("child")
    .innerJoin("group_", "group_.id", "child.group_id")
    .select("group_.programme_id")
    .where("child.id", "=", child)
    .executeTakeFirstOrThrow();
  return loadTexts(db, programme_id);
}

/** The one row by which every form knows whether it may be asked for. A yes after a withdrawal begins anew. */
async function followForms(trx: Db, child: string, decisions: NewConsent["decisions"], at: string): Promise<void> {
  const forms = decisions.find(({ purpose }) => purpose === "forms");
  if (!forms) return;
  const row = await trx.selectFrom("consent").select("id").where("child_id", "=", child).executeTakeFirst();
  const withdrawn = forms.decision === "yes" ? null : at;
  if (row) await trx.updateTable("consent").set({ withdrawn_at: withdrawn }).where("id", "=", row.id).execute();
  else if (forms.decision === "yes") {
    await trx
      .insertInto("consent")
      .values({ id: randomUUID(), child_id: child, kind: "guardian", given_at: at, withdrawn_at: null })
      .execute();
  }
}

/** A child's no outranks a parent's yes: nothing more is asked of anybody about this child at this wave. */
async function followAssent(trx: Db, child: string, wave: Wave, said: "yes" | "no"): Promise<void> {
  const forms = trx.updateTable("assignment").where("child_id", "=", child).where("wave", "=", wave);
  if (said === "yes") {
    await forms.set({ closed: null, closed_reason: null }).where("closed_reason", "=", childSaidNo).execute();
    return;
  }
  await forms
    .set({ closed: "not-needed", closed_reason: childSaidNo })
    .where((is) =>
      is.not(
        is.exists(
          is.selectFrom("response").select("response.seq").whereRef("response.assignment_id", "=", "assignment.id"),
        ),
      ),
    )
    .execute();
}

const childSaidNo = "child-said-no";

/** Every note of a group's children, newest first. */
export async function loadNotes(db: Db, group: string): Promise<Map<string, ConsentNote[]>> {
  const rows = await db
    .selectFrom("consent_note")
    .innerJoin("child", "child.id", "consent_note.child_id")
    .selectAll("consent_note")
    .where("child.group_id", "=", group)
    .orderBy("consent_note.at", "desc")
    .execute();
  const notes = new Map<string, ConsentNote[]>();
  for (const { child_id, purpose, wave, decision, who, how, text_version, text_hash, receipt, at } of rows) {
    const note = {
      purpose,
      wave,
      decision,
      who: who as ConsentWho,
      how: how as ConsentHow,
      textVersion: text_version,
      textHash: text_hash,
      receipt,
      at,
    };
    notes.set(child_id, [...(notes.get(child_id) ?? []), note]);
  }
  return notes;
}

/** What was last said to a purpose, at a wave where it is asked anew each time; null where nothing was. */
export function lastSaid(
  notes: ConsentNote[],
  purpose: Purpose,
  wave: Wave | null = null,
): ConsentNote["decision"] | null {
  return notes.find((note) => note.purpose === purpose && note.wave === wave)?.decision ?? null;
}

/** The children set up in the studio whose guardian has not agreed, or not any more, that averages with them are published. */
export async function notToBeTold(db: Db, group: string): Promise<Set<string>> {
  const rows = await db.selectFrom("child").select(["id", "code"]).where("group_id", "=", group).execute();
  const carded = await db
    .selectFrom("child_card")
    .innerJoin("child", "child.id", "child_card.child_id")
    .select("child.id")
    .where("child.group_id", "=", group)
    .execute();
  const isSetUp = new Set(carded.map(({ id }) => id));
  const notes = await loadNotes(db, group);
  const untold = rows.filter(({ id }) => {
    const said = lastSaid(notes.get(id) ?? [], "publish");
    return said === null ? isSetUp.has(id) : said !== "yes";
  });
  return new Set(untold.map(({ code }) => code));
}
