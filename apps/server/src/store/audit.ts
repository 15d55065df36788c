import { contentHash } from "@kith/instrument";
import { ready } from "./ready.ts";
import type { Db } from "./tables.ts";

export type AuditEntry = {
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
};

/** Adds a line to the audit, sealed with the hash of the line before. */
export function addToAudit(trx: Db, entry: AuditEntry): Promise<void> {
  return addAllToAudit(trx, [entry]);
}

/**
 * Adds several lines at once, each sealed with the hash of the line before and numbered on from it. Whoever writes holds the one
 * turn there is, so nobody else counts on from the same line.
 */
export async function addAllToAudit(trx: Db, entries: readonly AuditEntry[], end?: AuditEnd): Promise<void> {
  let { hash: previous, seq } = end ?? (await endOfAudit(trx));
  const lines = entries.map((entry) => {
    const { at, actor, action, subject } = entry;
    const hash = contentHash({ ...entry, previous });
    const line = [++seq, at, actor, action, subject, JSON.stringify(entry.detail), previous, hash];
    previous = hash;
    return line;
  });
  await keepLines(trx, lines);
}

/** The last line's hash, and the last number that a line or a form has. */
export type AuditEnd = { hash: string; seq: number };

export async function endOfAudit(trx: Db): Promise<AuditEnd> {
  const [last] = await lastLine(trx, []);
  return last ? { hash: last.hash, seq: Math.max(last.seq, last.form ?? 0) } : { hash: "", seq: 0 };
}

const lastLine = ready((trx) =>
  trx
    .selectFrom("audit")
    .select((of) => [
      "hash",
      "seq",
      // Forms were once numbered by themselves.
      of
        .selectFrom("response")
        .select((form) => form.fn.max("response.seq").as("seq"))
        .as("form"),
    ])
    .orderBy("seq", "desc")
    .limit(1),
);

const keepLines = ready((trx, lines) =>
  trx.insertInto("audit").values(
    lines.map(([seq = 0, at = "", actor = "", action = "", subject = "", detail = "", previous = "", hash = ""]) => ({
      seq,
      at,
      actor,
      action,
      subject,
      detail,
      previous,
      hash,
    })),
  ),
);

/** The number of the first line that does not follow from the one before, or null where the whole chain holds. */
export async function findBrokenAudit(db: Db): Promise<number | null> {
  let previous = "";
  for await (const { seq, hash, at, actor, action, subject, detail, previous: named } of auditLines(db)) {
    const entry = { at, actor, action, subject, detail: fromJson(detail), previous };
    if (named !== previous || hash !== contentHash(entry)) return seq;
    previous = hash;
  }
  return null;
}

/** Every line of the audit in its order, a thousand at a time in memory. */
export async function* auditLines(db: Db) {
  for (let after = 0; ; ) {
    const lines = await db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(1000)
      .execute();
    const last = lines.at(-1);
    if (!last) return;
    yield* lines;
    after = last.seq;
  }
}

/** A detail that is no JSON any more is a line that does not hold. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
