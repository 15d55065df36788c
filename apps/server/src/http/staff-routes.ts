import { Hono } from "hono";
import type { Done, Invitation, Invited, StaffList } from "../../api/index.ts";
import { addToAudit } from "../store/audit.ts";
import { acceptInvitation, addInvitation, findInvitation, openInvitations } from "../store/invitations.ts";
import { grantsOf, rolesIn, setRoles, wholeHouse } from "../store/roles.ts";
import type { Db } from "../store/tables.ts";
import { refuse } from "./refusal.ts";
import { AcceptBody, InviteBody, RolesBody, TokenBody } from "./setup/bodies.ts";
import { bodyBy, refused, type StudioContext } from "./setup/kit.ts";
import type { Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Who may sign in and what they may do: invited by a link, since there is no mail server. */
export function staffRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.get("/", async (c) => c.json(await store.read((db) => listStaff(db, c.get("who"), now()))));
  routes.post("/invitations", async (c) => {
    const body = await bodyBy(c, InviteBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const programme = c.get("who").programme ?? wholeHouse;
    const invitation = { ...body.value, programme, by: c.get("staff"), at: now() };
    const made = await store.write((trx) => addInvitation(trx, store.secrets, invitation));
    return c.json({ kind: "invited", ...made } satisfies Invited, 201);
  });
  routes.delete("/invitations/:id", async (c) => {
    const id = c.req.param("id");
    const programmes = [c.get("who").programme ?? wholeHouse, wholeHouse];
    const isGone = await store.write(async (trx) => {
      const gone = await trx
        .deleteFrom("invitation")
        .where("id", "=", id)
        .where("programme_id", "in", programmes)
        .returning("id")
        .execute();
      const entry = { at: now().toISOString(), actor: c.get("staff"), action: "invitation-taken-back", subject: id };
      if (gone.length > 0) await addToAudit(trx, { ...entry, detail: {} });
      return gone.length > 0;
    });
    if (!isGone) return refused(c, refuse("no-such-thing"));
    return c.json({ kind: "done", id } satisfies Done);
  });
  routes.put("/:id/roles", async (c) => {
    const body = await bodyBy(c, RolesBody);
    if (body.kind === "refused") return refused(c, body.refused);
    return change(c, c.req.param("id"), body.value.roles);
  });
  routes.delete("/:id", (c) => change(c, c.req.param("id"), []));
  return routes;

  async function change(c: StudioContext, id: string, roles: ReturnType<typeof rolesIn>) {
    const by = c.get("who");
    const changed = await store.write(async (trx) => {
      const scope = await scopeOf(trx, by, id);
      if (scope === null) return "no-such-thing" as const;
      if (!roles.includes("admin") && (await isLastAdmin(trx, id, scope))) return "last-admin" as const;
      await setRoles(trx, id, scope, roles);
      if (roles.length === 0) await trx.deleteFrom("staff_session").where("userId", "=", id).execute();
      const entry = { at: now().toISOString(), actor: by.email, action: "roles-changed", subject: id };
      await addToAudit(trx, { ...entry, detail: { roles } });
      return null;
    });
    return changed ? refused(c, refuse(changed)) : c.json({ kind: "done", id } satisfies Done);
  }
}

/** Those who may do something in the programme that is seen. Who has the whole house is seen by its administrators alone. */
async function listStaff(db: Db, who: Staff, now: Date): Promise<StaffList> {
  const everyone = await db.selectFrom("staff").select(["id", "name", "email"]).orderBy("email").execute();
  const staff: StaffList["staff"] = [];
  for (const person of everyone) {
    const roles = rolesIn(await grantsOf(db, person.id), who.programme);
    if (roles.length > 0) staff.push({ ...person, roles });
  }
  const open = await openInvitations(db, who.programme, now);
  return {
    staff,
    invitations: open.map(({ id, name, roles, expires_at }) => ({ id, name, roles, expiresAt: expires_at })),
  };
}

/** Where a person's roles are changed: the whole house for its own, if one has it oneself; else the programme that is seen. */
async function scopeOf(db: Db, by: Staff, id: string): Promise<string | null> {
  const grants = await grantsOf(db, id);
  const isHouse = grants.some(({ programme }) => programme === wholeHouse);
  if (isHouse) return rolesIn(by.grants, null).includes("admin") ? wholeHouse : null;
  return grants.some(({ programme }) => programme === by.programme) ? by.programme : null;
}

async function isLastAdmin(db: Db, id: string, scope: string): Promise<boolean> {
  if (scope !== wholeHouse) return false;
  const others = await db
    .selectFrom("staff_role")
    .select("staff_id")
    .where("programme_id", "=", wholeHouse)
    .where("role", "=", "admin")
    .where("staff_id", "!=", id)
    .executeTakeFirst();
  return others === undefined;
}

/** The two doors of an invitation; nobody is signed in yet. */
export function invitationRoutes({ store, signIn, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.post("/open", async (c) => {
    const body = await bodyBy(c, TokenBody);
    if (body.kind === "refused") return refused(c, refuse("invitation-over"));
    const found = await store.read((db) => findInvitation(db, store.secrets, body.value.token, now()));
    if (!found) return refused(c, refuse("invitation-over"));
    return c.json({ kind: "invitation", name: found.name, roles: found.roles } satisfies Invitation);
  });
  routes.post("/accept", async (c) => {
    const body = await bodyBy(c, AcceptBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { token, name, email, password } = body.value;
    const found = await store.read((db) => findInvitation(db, store.secrets, token, now()));
    if (!found) return refused(c, refuse("invitation-over"));
    const taken = await store.read((db) =>
      db.selectFrom("staff").select("id").where("email", "=", email).executeTakeFirst(),
    );
    if (taken) return refused(c, refuse("e-mail-taken"));
    const id = await signIn.addStaff({ name, email, password, roles: "by-invitation" });
    const at = now().toISOString();
    await store.write((trx) => acceptInvitation(trx, { invitation: found, staff: { id, email }, at }));
    return c.json({ kind: "done", id } satisfies Done, 201);
  });
  return routes;
}
