import { randomUUID } from "node:crypto";
import { type Informant, type Instrument, instrumentHash, type Wave, type Words } from "@kith/instrument";
import type { Db, Tables } from "./tables.ts";

export type NewProgramme = { slug: string; name: Words; place: Words; period: Words; madeUp: boolean; at: string };

export async function addProgramme(trx: Db, programme: NewProgramme): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("programme")
    .values({
      id,
      slug: programme.slug,
      name: JSON.stringify(programme.name),
      place: JSON.stringify(programme.place),
      period: JSON.stringify(programme.period),
      made_up: programme.madeUp ? 1 : 0,
      created_at: programme.at,
    })
    .execute();
  return id;
}

export type NewGroup = { programme: string; slug: string; name: Words; plannedSessions: number; at: string };

export async function addGroup(trx: Db, group: NewGroup): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("group_")
    .values({
      id,
      programme_id: group.programme,
      slug: group.slug,
      name: JSON.stringify(group.name),
      planned_sessions: group.plannedSessions,
      created_at: group.at,
    })
    .execute();
  return id;
}

export type Left = { afterSession: number; reason: string; worseOrUnsafe: boolean };
export type NewChild = { group: string; code: string; left: Left | null; consentWithdrawn: boolean; at: string };

/** Adds a child by code, with the guardian's consent, and its withdrawal where that happened. */
export async function addChild(trx: Db, child: NewChild): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("child")
    .values({ id, group_id: child.group, code: child.code, left: child.left && JSON.stringify(child.left) })
    .execute();
  await trx
    .insertInto("consent")
    .values({
      id: randomUUID(),
      child_id: id,
      kind: "guardian",
      given_at: child.at,
      withdrawn_at: child.consentWithdrawn ? child.at : null,
    })
    .execute();
  return id;
}

/** The person who judges, in one role; the same person is added once. */
export async function addInformant(trx: Db, group: string, role: Informant, raterId: string): Promise<string> {
  const known = await trx
    .selectFrom("informant")
    .select("id")
    .where("group_id", "=", group)
    .where("role", "=", role)
    .where("rater_id", "=", raterId)
    .executeTakeFirst();
  if (known) return known.id;
  const id = randomUUID();
  await trx.insertInto("informant").values({ id, group_id: group, role, rater_id: raterId }).execute();
  return id;
}

/** Keeps one version of an instrument; the same version with other words is our mistake. */
export async function addInstrument(trx: Db, instrument: Instrument): Promise<string> {
  const hash = instrumentHash(instrument);
  const known = await trx
    .selectFrom("instrument_version")
    .select(["id", "hash"])
    .where("instrument", "=", instrument.id)
    .where("version", "=", instrument.version)
    .executeTakeFirst();
  if (known && known.hash !== hash) {
    throw new Error(`addInstrument requires a new version for the changed words of ${instrument.id}`);
  }
  if (known) return known.id;
  const id = randomUUID();
  await trx
    .insertInto("instrument_version")
    .values({
      id,
      instrument: instrument.id,
      version: instrument.version,
      hash,
      definition: JSON.stringify(instrument),
    })
    .execute();
  return id;
}

export type NewAssignment = {
  child: string;
  informant: string;
  instrument: string;
  wave: Wave;
  link: string | null;
  closed: { as: "missing" | "not-needed"; reason: string } | null;
};

export async function addAssignment(trx: Db, form: NewAssignment): Promise<string> {
  const [id] = await addAssignments(trx, [form]);
  if (id === undefined) throw new Error("addAssignment requires an id");
  return id;
}

/** Asks for many forms at once; gives their ids, in their order. */
export async function addAssignments(trx: Db, forms: readonly NewAssignment[]): Promise<string[]> {
  const rows = forms.map((form) => ({
    id: randomUUID(),
    child_id: form.child,
    informant_id: form.informant,
    instrument_version_id: form.instrument,
    wave: form.wave,
    link_id: form.link,
    opened_at: null,
    closed: form.closed?.as ?? null,
    closed_reason: form.closed?.reason ?? null,
  }));
  await trx.insertInto("assignment").values(rows).execute();
  return rows.map(({ id }) => id);
}

export type NewSession = {
  group: string;
  number: number;
  answers: Record<string, unknown>;
  attendance: { child: string; status: Tables["attendance"]["status"] }[];
};

export async function addSession(trx: Db, session: NewSession): Promise<void> {
  const id = randomUUID();
  await trx
    .insertInto("session")
    .values({ id, group_id: session.group, number: session.number, answers: JSON.stringify(session.answers) })
    .execute();
  const rows = session.attendance.map(({ child, status }) => ({ session_id: id, child_id: child, status }));
  if (rows.length > 0) await trx.insertInto("attendance").values(rows).execute();
}
