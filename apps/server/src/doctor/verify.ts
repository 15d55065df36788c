import { contentHash, type Problem, type Words } from "@kith/instrument";
import { auditLines, findBrokenAudit } from "../store/audit.ts";
import { inspectLedger } from "../store/ledger.ts";
import type { Db } from "../store/tables.ts";

export type Verified = { audit: number; ledger: number; forms: number; releases: number; problems: Problem[] };

/**
 * Whether everything is as it was written: the chains of the audit and the ledger, every form against the line that the audit
 * has of it, and every release against its own hash. Whoever changes one of them without the others is found.
 */
export async function verify(db: Db): Promise<Verified> {
  const broken = await findBrokenAudit(db);
  const ledger = await inspectLedger(db);
  const forms = await verifyForms(db);
  const releases = await verifyReleases(db);
  const chain = broken === null ? [] : [{ at: `audit ${broken}`, says: notAfter }];
  return {
    audit: forms.lines,
    ledger: ledger.lines.length,
    forms: forms.forms,
    releases: releases.count,
    problems: [
      ...chain,
      ...ledger.problems.map(({ at, says }) => ({ at: `ledger ${at}`, says })),
      ...forms.problems,
      ...releases.problems,
    ],
  };
}

const notAfter: Words = { "zh-CN": "这一行接不上前一行", en: "this line does not follow from the one before" };
const notInAudit: Words = {
  "zh-CN": "操作记录里没有收到这样一份表",
  en: "the audit knows of no form with this content",
};
const notPublished: Words = { "zh-CN": "不是公布时的样子", en: "it is not what was published" };

/** Each form that is kept has a line in the audit with the same content. */
async function verifyForms(db: Db): Promise<{ lines: number; forms: number; problems: Problem[] }> {
  const received = new Set<string>();
  let lines = 0;
  for await (const { action, detail } of auditLines(db)) {
    lines++;
    if (!action.startsWith("response-")) continue;
    try {
      const { response, content } = JSON.parse(detail);
      received.add(`${response} ${content}`);
    } catch {
      // The chain has told of this line.
    }
  }
  const problems: Problem[] = [];
  let forms = 0;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("response")
      .select(["seq", "id", "content_hash"])
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(1000)
      .execute();
    const last = rows.at(-1);
    if (!last) return { lines, forms, problems };
    for (const { seq, id, content_hash } of rows) {
      forms++;
      if (received.has(`${id} ${content_hash}`)) continue;
      problems.push({ at: `response ${seq}`, says: notInAudit });
    }
    after = last.seq;
  }
}

async function verifyReleases(db: Db): Promise<{ count: number; problems: Problem[] }> {
  const rows = [
    ...(await db.selectFrom("release").select(["hash", "body"]).execute()),
    ...(await db.selectFrom("programme_release").select(["hash", "body"]).execute()),
  ];
  const changed = rows.filter(({ hash, body }) => !isSealedBy(hash, body));
  return {
    count: rows.length,
    problems: changed.map(({ hash }) => ({ at: `release ${hash.slice(0, 12)}`, says: notPublished })),
  };
}

function isSealedBy(hash: string, body: string): boolean {
  try {
    const { hash: named, ...unsealed } = JSON.parse(body);
    return named === hash && contentHash(unsealed) === hash;
  } catch {
    return false;
  }
}
