import { randomUUID } from "node:crypto";
import type { Signature } from "@kith/release";
import { addToAudit } from "./audit.ts";
import type { Db } from "./tables.ts";

export type Signed = Signature & { at: string };

/** Everyone who ever signed a draft of this group, or of this programme's groups together, the first one first. */
export async function loadSignatures(db: Db, subject: string): Promise<Signed[]> {
  const rows = await db
    .selectFrom("release_signature")
    .select(["hash", "signed_by", "looked_at", "signed_at"])
    .where("subject", "=", subject)
    .orderBy("signed_at")
    .orderBy("id")
    .execute();
  return rows.map(({ hash, signed_by, looked_at, signed_at }) => ({
    hash,
    by: signed_by,
    lookedAt: JSON.parse(looked_at),
    at: signed_at,
  }));
}

/** One more signature under one draft. Whoever signs again has looked again. */
export async function addSignature(trx: Db, subject: string, { hash, by, lookedAt, at }: Signed): Promise<void> {
  await trx
    .insertInto("release_signature")
    .values({ id: randomUUID(), subject, hash, signed_by: by, looked_at: JSON.stringify(lookedAt), signed_at: at })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "signed", subject, detail: { hash, lookedAt: lookedAt.length } });
}
