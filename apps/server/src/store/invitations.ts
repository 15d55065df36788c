import { randomBytes, randomUUID } from "node:crypto";
import type { Role } from "../../api/index.ts";
import { addToAudit } from "./audit.ts";
import { setRoles } from "./roles.ts";
import type { Secrets } from "./secrets.ts";
import type { Db, Tables } from "./tables.ts";

const days = 7;

export type NewInvitation = { name: string; roles: Role[]; programme: string; by: string; at: Date };

/** Makes a way in for one person, good for a week and for one use. Only the hash of its link is kept. */
export async function addInvitation(
  trx: Db,
  secrets: Secrets,
  { name, roles, programme, by, at }: NewInvitation,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(16).toString("base64url");
  const expiresAt = new Date(at.getTime() + days * 86_400_000).toISOString();
  const id = randomUUID();
  await trx
    .insertInto("invitation")
    .values({
      id,
      token_hash: secrets.tokenHash(token),
      name,
      roles: JSON.stringify(roles),
      programme_id: programme,
      expires_at: expiresAt,
      accepted_at: null,
      made_at: at.toISOString(),
      made_by: by,
    })
    .execute();
  await addToAudit(trx, { at: at.toISOString(), actor: by, action: "invited", subject: id, detail: { roles } });
  return { token, expiresAt };
}

export type OpenInvitation = Omit<Tables["invitation"], "roles"> & { roles: Role[] };

/** The invitation behind a link, if it is still good. */
export async function findInvitation(
  db: Db,
  secrets: Secrets,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", secrets.tokenHash(token))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row ? { ...row, roles: JSON.parse(row.roles) } : null;
}

/** Those still good, for the list of staff. */
export async function openInvitations(db: Db, programme: string | null, now: Date): Promise<OpenInvitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .selectAll()
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .where("programme_id", "in", programme === null ? ["*"] : [programme, "*"])
    .orderBy("made_at")
    .execute();
  return rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) }));
}

/** Gives the person who came by it what it promised, and closes it. */
export async function acceptInvitation(
  trx: Db,
  { invitation, staff, at }: { invitation: OpenInvitation; staff: { id: string; email: string }; at: string },
): Promise<void> {
  await trx.updateTable("invitation").set({ accepted_at: at }).where("id", "=", invitation.id).execute();
  await setRoles(trx, staff.id, invitation.programme_id, invitation.roles);
  const detail = { roles: invitation.roles };
  await addToAudit(trx, { at, actor: staff.email, action: "joined", subject: staff.id, detail });
}
