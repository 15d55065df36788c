import { contentHash, readBy } from "@kith/instrument";
import { LedgerEntry } from "@kith/release";
import type { Db } from "./tables.ts";

/** One line by itself: null where it is not as it was written. Whether it follows from the one before is not asked. */
function readLine(body: string): LedgerEntry | null {
  const read = readBy(LedgerEntry, fromJson(body));
  if (read.kind === "refused") return null;
  const { hash, ...unsealed } = read.value;
  return contentHash(unsealed) === hash ? read.value : null;
}

/**
 * The lines about these subjects and the last one of all, each looked at by itself; null where one is not as it was written.
 * However long the ledger is, no more is read.
 */
export async function linesAbout(db: Db, subjects: readonly string[]): Promise<LedgerEntry[] | null> {
  const rows = await db
    .selectFrom("ledger")
    .innerJoin("ledger_line", "ledger_line.seq", "ledger.seq")
    .select(["ledger.seq", "ledger.body"])
    .where("ledger_line.subject", "in", subjects)
    .orderBy("ledger.seq")
    .execute();
  const last = await db.selectFrom("ledger").select(["seq", "body"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  const all = last && last.seq !== rows.at(-1)?.seq ? [...rows, last] : rows;
  const lines = all.flatMap(({ body }) => readLine(body) ?? []);
  return lines.length === all.length ? lines : null;
}

/** The number of the newest line about one of these subjects; 0 where there is none. It changes when anything is published or taken down. */
export async function newestLineAbout(db: Db, subjects: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom("ledger_line")
    .select((of) => of.fn.max("seq").as("seq"))
    .where("subject", "in", subjects)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/**
 * Walks the whole chain, a hundred lines at a time in memory: the number of the first that does not follow from the one before,
 * and how many releases have no line.
 */
export async function walkLedger(db: Db): Promise<{ broken: number | null; lost: number }> {
  const count = async (table: "release" | "programme_release") => {
    const all = await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number | string>().as("count"))
      .executeTakeFirstOrThrow();
    return Number(all.count);
  };
  // Counted first: what goes out meanwhile has its line.
  let lost = (await count("release")) + (await count("programme_release"));
  let previous: string | null = null;
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("ledger")
      .select(["seq", "body"])
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(100)
      .execute();
    for (const { seq, body } of rows) {
      const line = readLine(body);
      if (line === null || line.previous !== previous) return { broken: seq, lost: 0 };
      if (line.kind === "published") lost--;
      previous = line.hash;
      after = seq;
    }
    if (rows.length === 0) return { broken: null, lost: Math.max(0, lost) };
  }
}

/** A line that is no JSON any more is a line that does not hold. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
