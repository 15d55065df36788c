import type { Role } from "../../api/index.ts";
import { type Grant, grantsOf, programmeOf, rolesIn } from "../store/roles.ts";
import type { Store } from "../store/store.ts";

/** The member of staff behind a request, with what they may do. */
export type Staff = {
  id: string;
  email: string;
  name: string;
  grants: Grant[];
  /** The programme they see; null where there is none yet. */
  programme: string | null;
};

export async function staffBehind(store: Store, id: string): Promise<Staff | null> {
  return store.read(async (db) => {
    const person = await db.selectFrom("staff").select(["id", "email", "name"]).where("id", "=", id).executeTakeFirst();
    if (!person) return null;
    const grants = await grantsOf(db, id);
    return { ...person, grants, programme: await programmeOf(db, grants) };
  });
}

export function mayIn(staff: Staff, programme: string | null, wanted: readonly Role[]): boolean {
  return rolesIn(staff.grants, programme).some((role) => wanted.includes(role));
}
