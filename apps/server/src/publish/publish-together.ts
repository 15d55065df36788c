import type { Published } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import { type Publishing, putOut } from "./put-out.ts";
import { prepareTogether } from "./together.ts";

/** Publishes what the groups of the programme show together, or says why not now. */
export async function publishTogether(own: Publishing, by: string): Promise<Published | Refused> {
  const programme = await own.store.read((db) =>
    db.selectFrom("programme").select(["id", "slug"]).orderBy("created_at").executeTakeFirst(),
  );
  if (!programme) return refuse("no-programme");
  const pool = await own.store.read((db) => prepareTogether(db, programme.id));
  if (pool.kind === "not-now") return refuse("cannot-publish", [pool.why]);
  const refused = await putOut(own, { prepared: [], pools: [pool], by });
  if (refused !== null) return refused;
  return {
    kind: "published",
    edition: pool.release.edition,
    url: `/reports/programmes/${programme.slug}/`,
    together: null,
  };
}
