import type { Role } from "../../api/index.ts";
import type { Db } from "./tables.ts";

export const roles = [
  "facilitator",
  "keeper",
  "safeguarding",
  "deputy",
  "publisher",
  "admin",
] as const satisfies Role[];

/** In place of a programme: the whole house. */
export const wholeHouse = "*";

export type Grant = { programme: string; role: Role };

/** What a member of staff may do, programme by programme. */
export async function grantsOf(db: Db, staff: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom("staff_role")
    .select(["programme_id as programme", "role"])
    .where("staff_id", "=", staff)
    .execute();
  return rows.flatMap(({ programme, role }) => {
    const known = roles.find((each) => each === role);
    return known ? [{ programme, role: known }] : [];
  });
}

/** The roles that count in one programme; null asks for the whole house alone. */
export function rolesIn(grants: Grant[], programme: string | null): Role[] {
  const there = grants.filter((grant) => grant.programme === wholeHouse || grant.programme === programme);
  return roles.filter((role) => there.some((grant) => grant.role === role));
}

/** The programme that a member of staff sees: the first in which they have a role. */
export async function programmeOf(db: Db, grants: Grant[]): Promise<string | null> {
  const isHouse = grants.some(({ programme }) => programme === wholeHouse);
  let rows = db.selectFrom("programme").select("id").orderBy("created_at").orderBy("id").limit(1);
  if (!isHouse) {
    const named = grants.map(({ programme }) => programme);
    if (named.length === 0) return null;
    rows = rows.where("id", "in", named);
  }
  return (await rows.executeTakeFirst())?.id ?? null;
}

/** Everyone who has a role in a programme, by e-mail address. */
export async function emailsWith(db: Db, role: Role, programme: string | null): Promise<Set<string>> {
  const rows = await db
    .selectFrom("staff_role")
    .innerJoin("staff", "staff.id", "staff_role.staff_id")
    .select("staff.email")
    .where("staff_role.role", "=", role)
    .where("staff_role.programme_id", "in", programme === null ? [wholeHouse] : [wholeHouse, programme])
    .execute();
  return new Set(rows.map(({ email }) => email));
}

export async function setRoles(trx: Db, staff: string, programme: string, given: Role[]): Promise<void> {
  await trx.deleteFrom("staff_role").where("staff_id", "=", staff).where("programme_id", "=", programme).execute();
  for (const role of new Set(given)) {
    await trx.insertInto("staff_role").values({ staff_id: staff, programme_id: programme, role }).execute();
  }
}
