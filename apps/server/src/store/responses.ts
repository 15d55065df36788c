import { randomUUID } from "node:crypto";
import { contentHash, type Response } from "@kith/instrument";
import { addToAudit } from "./audit.ts";
import { toReceipt } from "./code.ts";
import type { Secrets } from "./secrets.ts";
import type { Db } from "./tables.ts";

export type Stored = { kind: "stored" | "already-stored" | "kept-both"; receipt: string; receivedAt: string };

/**
 * Keeps one filled-in form. The same form sent again gets the same receipt; another content under the same id, or a second
 * form where one was already received, is kept beside it, and a person decides.
 */
export async function addResponse(
  trx: Db,
  secrets: Secrets,
  assignment: string,
  response: Response,
  at: string,
): Promise<Stored> {
  const hash = contentHash(response);
  const sameId = await trx
    .selectFrom("response")
    .select(["content_hash", "receipt", "received_at", "assignment_id"])
    .where("id", "=", response.id)
    .execute();
  const same = sameId.find((row) => row.content_hash === hash);
  if (same) return { kind: "already-stored", receipt: same.receipt, receivedAt: same.received_at };
  const earlier = await trx
    .selectFrom("response")
    .select("id")
    .where("assignment_id", "=", assignment)
    .limit(1)
    .executeTakeFirst();
  const beside = sameId.length > 0 || (earlier !== undefined && !(await isReplaced(trx, assignment, response)));
  const kind = beside ? "kept-both" : "stored";
  const receipt = toReceipt(secrets.receiptBits(response.id, hash));
  const { unscored, ...scored } = response;
  const { seq } = await trx
    .insertInto("response")
    .values({
      id: response.id,
      assignment_id: assignment,
      content_hash: hash,
      body: JSON.stringify(scored),
      receipt,
      received_at: at,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  for (const [item, answer] of Object.entries(unscored)) {
    await trx
      .insertInto("concern")
      .values({ id: randomUUID(), response_seq: seq, item, answer, received_at: at })
      .execute();
  }
  await addToAudit(trx, {
    at,
    actor: "informant",
    action: `response-${kind}`,
    subject: assignment,
    detail: { response: response.id, content: hash },
  });
  return { kind, receipt, receivedAt: at };
}

/** A correction names a form of the same assignment. */
async function isReplaced(trx: Db, assignment: string, { replaces }: Response): Promise<boolean> {
  if (replaces === undefined) return false;
  const named = await trx
    .selectFrom("response")
    .select("id")
    .where("assignment_id", "=", assignment)
    .where("id", "=", replaces)
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}
