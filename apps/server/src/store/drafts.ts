import type { DraftElsewhere } from "../../api/index.ts";
import type { Secrets } from "./secrets.ts";
import type { Db } from "./tables.ts";

/** Keeps a form that is carried on at another device, in the place of an earlier one. Only this server's own folder opens it. */
export async function keepDraft(
  trx: Db,
  secrets: Secrets,
  { link, child, text, at }: { link: string; child: string; text: string; at: string },
): Promise<void> {
  const row = { sealed: secrets.seal(text), at };
  await trx
    .insertInto("draft")
    .values({ link_id: link, child, ...row })
    .onConflict((there) => there.columns(["link_id", "child"]).doUpdateSet(row))
    .execute();
}

/** What was begun elsewhere behind a link. */
export async function draftsOf(db: Db, secrets: Secrets, link: string): Promise<DraftElsewhere[]> {
  const rows = await db
    .selectFrom("draft")
    .select(["child", "sealed", "at"])
    .where("link_id", "=", link)
    .orderBy("child")
    .execute();
  return rows.flatMap(({ child, sealed, at }) => {
    const text = secrets.unseal(sealed);
    return text === null ? [] : [{ child, at, text }];
  });
}

/** Takes a draft away: its form has come in, or the person wants it back. */
export async function dropDraft(trx: Db, link: string, child: string): Promise<void> {
  await trx.deleteFrom("draft").where("link_id", "=", link).where("child", "=", child).execute();
}
