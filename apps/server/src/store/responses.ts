import { randomUUID } from "node:crypto";
import { contentHash, type Response } from "@kith/instrument";
import { addAllToAudit, endOfAudit } from "./audit.ts";
import { toReceipt } from "./code.ts";
import { padded } from "./gather.ts";
import { ready } from "./ready.ts";
import type { Secrets } from "./secrets.ts";
import type { Db, Tables } from "./tables.ts";

export type Stored = { kind: "stored" | "already-stored" | "kept-both"; receipt: string; receivedAt: string };
export type Arrival = { assignment: string; response: Response; at: string };

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
  const [stored] = await addResponses(trx, secrets, [{ assignment, response, at }]);
  if (!stored) throw new Error("addResponse requires an answer for its form");
  return stored;
}

/** Keeps many forms as if they came one after another, in as few words to the database as for one. */
export async function addResponses(trx: Db, secrets: Secrets, arrivals: readonly Arrival[]): Promise<Stored[]> {
  const known: Known[] = await knownOf(trx, arrivals);
  const fresh: { row: Known & { body: string }; unscored: Response["unscored"]; kind: "stored" | "kept-both" }[] = [];
  const stored = arrivals.map(({ assignment, response, at }): Stored => {
    const hash = contentHash(response);
    const sameId = known.filter((row) => row.id === response.id);
    const same = sameId.find((row) => row.content_hash === hash);
    if (same) return { kind: "already-stored", receipt: same.receipt, receivedAt: same.received_at };
    const earlier = known.filter((row) => row.assignment_id === assignment);
    // A correction names a form of the same assignment.
    const isReplaced = response.replaces !== undefined && earlier.some(({ id }) => id === response.replaces);
    const kind = sameId.length > 0 || (earlier.length > 0 && !isReplaced) ? "kept-both" : "stored";
    const receipt = toReceipt(secrets.receiptBits(response.id, hash));
    const { unscored, ...scored } = response;
    const row = { id: response.id, assignment_id: assignment, content_hash: hash, receipt, received_at: at };
    known.push(row);
    fresh.push({ row: { ...row, body: JSON.stringify(scored) }, unscored, kind });
    return { kind, receipt, receivedAt: at };
  });
  if (fresh.length === 0) return stored;
  // A form has the number of the line that tells of it: that line is never taken out, so no number is given twice.
  const end = await endOfAudit(trx);
  await keep(
    trx,
    fresh.map(({ row }, at) => [
      end.seq + 1 + at,
      row.id,
      row.assignment_id,
      row.content_hash,
      row.body,
      row.receipt,
      row.received_at,
    ]),
  );
  const concerns = fresh.flatMap(({ row, unscored }, at) =>
    Object.entries(unscored).map(([item, answer]) => ({
      id: randomUUID(),
      response_seq: end.seq + 1 + at,
      item,
      answer,
      received_at: row.received_at,
    })),
  );
  if (concerns.length > 0) await trx.insertInto("concern").values(concerns).execute();
  await addAllToAudit(
    trx,
    fresh.map(({ row, kind }) => ({
      at: row.received_at,
      actor: "informant",
      action: `response-${kind}`,
      subject: row.assignment_id,
      detail: { response: row.id, content: row.content_hash },
    })),
    end,
  );
  return stored;
}

const keep = ready((trx, rows) =>
  trx.insertInto("response").values(
    rows.map(
      ([seq = 0, id = "", assignment_id = "", content_hash = "", body = "", receipt = "", received_at = ""]) => ({
        seq,
        id,
        assignment_id,
        content_hash,
        body,
        receipt,
        received_at,
      }),
    ),
  ),
);

type Known = Pick<Tables["response"], "id" | "assignment_id" | "content_hash" | "receipt" | "received_at">;

/** What is there already under the same ids or for the same assignments. */
function knownOf(trx: Db, arrivals: readonly Arrival[]): Promise<Known[]> {
  const ids = [...new Set(arrivals.map(({ response }) => response.id))];
  const assignments = [...new Set(arrivals.map(({ assignment }) => assignment))];
  return thereAlready(trx, [padded(ids), padded(assignments)]);
}

const thereAlready = ready((trx, [ids = [], assignments = []]) =>
  trx
    .selectFrom("response")
    .select(["id", "assignment_id", "content_hash", "receipt", "received_at"])
    .where((is) => is.or([is("id", "in", ids), is("assignment_id", "in", assignments)]))
    .orderBy("seq"),
);
