import { randomUUID } from "node:crypto";
import type { Wave, Words } from "@kith/instrument";
import type { Slips } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { loadAskedAt } from "../instrument-shelf.ts";
import { addLink, makeLinkSecret } from "../links.ts";
import { addAssignment, addInformant, addInstrument } from "../people.ts";
import type { Secrets } from "../secrets.ts";
import type { Db, Tables } from "../tables.ts";
import { sessionRecord } from "./asked-forms.ts";
import { lastSaid, loadNotes } from "./consents.ts";
import { endOfDay } from "./days.ts";

export type WaveOf = { group: string; wave: Wave; by: string; at: string };

/** Sets when a wave's forms may be filled in. One that is open may be made longer or shorter: its links follow. */
export async function saveWindow(trx: Db, of: WaveOf, opensOn: string, closesOn: string): Promise<void> {
  const row = { opens_on: opensOn, closes_on: closesOn };
  await trx
    .insertInto("wave_window")
    .values({ id: randomUUID(), group_id: of.group, wave: of.wave, ...row, opened_at: null, opened_by: null })
    .onConflict((there) => there.columns(["group_id", "wave"]).doUpdateSet(row))
    .execute();
  await trx
    .updateTable("link")
    .set({ expires_at: endOfDay(closesOn) })
    .where("id", "in", linksOf(trx, of))
    .execute();
}

function linksOf(db: Db, { group, wave }: Pick<WaveOf, "group" | "wave">) {
  return db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .select("assignment.link_id")
    .where("child.group_id", "=", group)
    .where("assignment.wave", "=", wave)
    .where("assignment.link_id", "is not", null);
}

/**
 * Opens a wave: every form that may be asked for, and a link for every person. Opened once more, it adds those who have
 * agreed since and changes nothing else.
 */
export async function openWave(trx: Db, secrets: Secrets, of: WaveOf): Promise<Slips["notAsked"]> {
  const { group, wave, by, at } = of;
  const { closes_on } = await windowOf(trx, of);
  const link = { group, expiresAt: endOfDay(closes_on), at };
  const { asked, notAsked } = await whomToAsk(trx, of);
  const lists = await classLists(trx, of);
  const forms = await loadAskedAt(trx, wave, group);
  for (const child of asked) {
    for (const { informant, instruments } of forms) {
      const raterId = informant === "teacher" ? `t${child.teacher}` : `${child.code}-${informant}`;
      const who = await addInformant(trx, group, informant, raterId);
      const stopped = await stoppedForms(trx, child.id, who, wave);
      if (stopped.length === 0 && (await isAsked(trx, child.id, who, wave))) continue;
      const kind = informant === "teacher" ? "class-list" : informant;
      const language = informant === "caregiver" ? child.language : "zh-CN";
      const known = informant === "teacher" ? lists.get(raterId) : undefined;
      const way = known ?? (await addLink(trx, secrets, { ...link, kind, language }, makeLinkSecret()));
      if (informant === "teacher") lists.set(raterId, way);
      if (stopped.length > 0) {
        await askAnew(trx, stopped, way);
        continue;
      }
      for (const instrument of instruments) {
        const version = await addInstrument(trx, instrument);
        await addAssignment(trx, {
          child: child.id,
          informant: who,
          instrument: version,
          wave,
          link: way,
          closed: null,
        });
      }
    }
  }
  await shareWithGroup(trx, secrets, of, endOfDay(closes_on));
  await trx
    .updateTable("wave_window")
    .set({ opened_at: at, opened_by: by })
    .where("group_id", "=", group)
    .where("wave", "=", wave)
    .where("opened_at", "is", null)
    .execute();
  await addToAudit(trx, { at, actor: by, action: "wave-opened", subject: group, detail: { wave } });
  return notAsked;
}

const sessionRecordDays = 400;

/** The two links of the group worker: the tablet that goes from child to child, and the record of each session. */
async function shareWithGroup(trx: Db, secrets: Secrets, { group, at }: WaveOf, until: string): Promise<void> {
  await addInstrument(trx, sessionRecord());
  const later = new Date(Date.parse(at) + sessionRecordDays * 86_400_000).toISOString();
  for (const { kind, expiresAt } of [
    { kind: "kiosk" as const, expiresAt: until },
    { kind: "session-record" as const, expiresAt: later },
  ]) {
    const known = await trx
      .selectFrom("link")
      .select("id")
      .where("group_id", "=", group)
      .where("kind", "=", kind)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (known) await trx.updateTable("link").set({ expires_at: expiresAt }).where("id", "=", known.id).execute();
    else await addLink(trx, secrets, { group, kind, language: "zh-CN", expiresAt, at }, makeLinkSecret());
  }
}

function windowOf(db: Db, { group, wave }: WaveOf): Promise<Tables["wave_window"]> {
  return db
    .selectFrom("wave_window")
    .selectAll()
    .where("group_id", "=", group)
    .where("wave", "=", wave)
    .executeTakeFirstOrThrow();
}

type AskedChild = { id: string; code: string; teacher: number; language: "zh-CN" | "en" };

/** The children who are there, whose guardian has agreed, and who have not said no themselves. */
export async function whomToAsk(
  db: Db,
  { group, wave }: Pick<WaveOf, "group" | "wave">,
): Promise<{ asked: AskedChild[]; notAsked: Slips["notAsked"] }> {
  const rows = await db
    .selectFrom("child")
    .innerJoin("child_card", "child_card.child_id", "child.id")
    .select(["child.id", "child.code", "child.left", "child_card.teacher", "child_card.language"])
    .where("child.group_id", "=", group)
    .orderBy("child.code")
    .execute();
  const notes = await loadNotes(db, group);
  const asked: AskedChild[] = [];
  const notAsked: Slips["notAsked"] = [];
  for (const { left, ...child } of rows) {
    const said = notes.get(child.id) ?? [];
    const why =
      left !== null ? "left" : lastSaid(said, "assent", wave) === "no" ? "child" : (lastSaid(said, "forms") ?? "none");
    if (why === "yes") asked.push(child);
    else notAsked.push({ child: child.code, says: whyNot[why] });
  }
  return { asked, notAsked };
}

const whyNot: Record<"left" | "child" | "none" | "no" | "withdrawn", Words> = {
  left: { "zh-CN": "已离开小组", en: "left the group" },
  child: { "zh-CN": "孩子这次不想填", en: "the child does not want to this time" },
  none: { "zh-CN": "家长还没有同意填表", en: "the guardian has not agreed to forms yet" },
  no: { "zh-CN": "家长不同意填表", en: "the guardian said no to forms" },
  withdrawn: { "zh-CN": "家长不同意了", en: "consent was withdrawn" },
};

/** The links of teachers who have a class list at this wave already. */
async function classLists(db: Db, { group, wave }: WaveOf): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("link", "link.id", "assignment.link_id")
    .select(["informant.rater_id", "link.id"])
    .where("informant.group_id", "=", group)
    .where("informant.role", "=", "teacher")
    .where("assignment.wave", "=", wave)
    .where("link.revoked_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.rater_id, row.id]));
}

/** Forms that a withdrawal has stopped, of a family that has agreed again: they are asked for with a link that opens. */
async function stoppedForms(db: Db, child: string, informant: string, wave: Wave): Promise<string[]> {
  const rows = await db
    .selectFrom("assignment")
    .leftJoin("link", "link.id", "assignment.link_id")
    .leftJoin("response", "response.assignment_id", "assignment.id")
    .select("assignment.id")
    .where("assignment.child_id", "=", child)
    .where("assignment.informant_id", "=", informant)
    .where("assignment.wave", "=", wave)
    .where("response.seq", "is", null)
    .where((is) =>
      is.or([is("assignment.closed_reason", "=", "consent-withdrawn"), is("link.revoked_at", "is not", null)]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

async function askAnew(trx: Db, forms: string[], link: string): Promise<void> {
  await trx
    .updateTable("assignment")
    .set({ link_id: link, closed: null, closed_reason: null, opened_at: null })
    .where("id", "in", forms)
    .execute();
}

async function isAsked(db: Db, child: string, informant: string, wave: Wave): Promise<boolean> {
  const there = await db
    .selectFrom("assignment")
    .select("id")
    .where("child_id", "=", child)
    .where("informant_id", "=", informant)
    .where("wave", "=", wave)
    .executeTakeFirst();
  return there !== undefined;
}
