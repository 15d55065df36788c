import type { Informant, Wave } from "@kith/instrument";
import type { FormLink, Slip } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { loadInstrument } from "../instruments.ts";
import { addLink, makeLinkSecret, openSeal, revokeLink } from "../links.ts";
import type { Secrets } from "../secrets.ts";
import type { Db } from "../tables.ts";
import { minutesFor } from "./asked-forms.ts";

/** Everyone's slip for one wave, to be printed and handed out; one of which the link cannot be read again is left out. */
export async function loadSlips(db: Db, secrets: Secrets, group: string, wave: Wave): Promise<Slip[]> {
  const rows = await db
    .selectFrom("link")
    .innerJoin("assignment", "assignment.link_id", "link.id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .leftJoin("child_card", "child_card.child_id", "child.id")
    .leftJoin("consent", (join) =>
      join.onRef("consent.child_id", "=", "child.id").on("consent.withdrawn_at", "is not", null),
    )
    .select(["link.id", "link.kind", "link.language", "link.expires_at", "child.code", "informant.rater_id"])
    .select(["informant.role", "instrument_version.hash", "child_card.read_aloud"])
    .where("link.group_id", "=", group)
    .where("assignment.wave", "=", wave)
    .where("link.revoked_at", "is", null)
    .where("consent.id", "is", null)
    .where((is) => is.or([is("assignment.closed", "is", null), is("assignment.closed", "!=", "not-needed")]))
    .orderBy("child.code")
    .execute();
  const slips = await groupSlips(db, secrets, group, rows.length > 0);
  for (const id of new Set(rows.map((row) => row.id))) {
    const forms = rows.filter((row) => row.id === id);
    const [first] = forms;
    const secret = await openSeal(db, secrets, id);
    if (!first || !secret) continue;
    slips.push({
      link: id,
      kind: first.kind,
      children: [...new Set(forms.map(({ code }) => code))],
      raterId: first.rater_id,
      language: first.language,
      ...secret,
      minutes: await minutesOf(db, first.role, forms),
      closesOn: lastDay(first.expires_at),
      readAloud: first.read_aloud === 1 && first.kind === "caregiver",
    });
  }
  return slips;
}

/** The group worker's own: the tablet that goes round, and the record of each session. */
async function groupSlips(db: Db, secrets: Secrets, group: string, isOpen: boolean): Promise<Slip[]> {
  if (!isOpen) return [];
  const links = await db
    .selectFrom("link")
    .select(["id", "kind", "language", "expires_at"])
    .where("group_id", "=", group)
    .where("kind", "in", ["kiosk", "session-record"])
    .where("revoked_at", "is", null)
    .orderBy("kind")
    .execute();
  const slips: Slip[] = [];
  for (const { id, kind, language, expires_at } of links) {
    const secret = await openSeal(db, secrets, id);
    if (!secret) continue;
    const rest = { children: [], raterId: "facilitator", readAloud: false, closesOn: lastDay(expires_at) };
    slips.push({ link: id, kind, language, ...secret, ...rest, minutes: kind === "kiosk" ? 15 : 5 });
  }
  return slips;
}

/** The day that is over everywhere on earth at that moment. */
function lastDay(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 36 * 3_600_000).toISOString().slice(0, 10);
}

async function minutesOf(db: Db, informant: Informant, forms: { hash: string }[]): Promise<number> {
  if (informant === "facilitator") return 5;
  let items = 0;
  for (const { hash } of forms) items += (await loadInstrument(db, hash)).items.length;
  return minutesFor(informant, items);
}

/** The way to one form, for a reminder: how long what is still open behind it takes. Null where it cannot be read again. */
export async function formLink(db: Db, secrets: Secrets, assignment: string): Promise<FormLink | null> {
  const row = await db
    .selectFrom("assignment")
    .innerJoin("link", "link.id", "assignment.link_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .select(["link.id", "link.language", "informant.role"])
    .where("assignment.id", "=", assignment)
    .where("link.revoked_at", "is", null)
    .executeTakeFirst();
  const secret = row ? await openSeal(db, secrets, row.id) : null;
  if (!row || !secret) return null;
  const open = await db
    .selectFrom("assignment")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .leftJoin("response", "response.assignment_id", "assignment.id")
    .select("instrument_version.hash")
    .where("assignment.link_id", "=", row.id)
    .where("assignment.closed", "is", null)
    .where("response.seq", "is", null)
    .execute();
  return { ...secret, minutes: await minutesOf(db, row.role, open), language: row.language };
}

/** A new slip in place of one that was lost: the old link opens nothing any more. */
export async function replaceLink(
  trx: Db,
  secrets: Secrets,
  { link, by, at }: { link: string; by: string; at: string },
): Promise<void> {
  const old = await trx.selectFrom("link").selectAll().where("id", "=", link).executeTakeFirstOrThrow();
  const { group_id: group, kind, language, expires_at: expiresAt } = old;
  const next = await addLink(trx, secrets, { group, kind, language, expiresAt, at }, makeLinkSecret());
  await trx.updateTable("assignment").set({ link_id: next }).where("link_id", "=", link).execute();
  await revokeLink(trx, link, at);
  await addToAudit(trx, { at, actor: by, action: "link-replaced", subject: group, detail: { kind } });
}
