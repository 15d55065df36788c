import type { Problem } from "@kith/instrument";
import { addEntry, type LedgerEntry, readLedger } from "@kith/release";
import { linesAbout } from "./ledger-lines.ts";
import type { Db } from "./tables.ts";

type NewEntry =
  | Omit<Extract<LedgerEntry, { kind: "published" }>, "previous" | "hash">
  | Omit<Extract<LedgerEntry, { kind: "taken-down" }>, "previous" | "hash">;

/** Every line of the ledger, in order. One that does not hold is refused by `LedgerBroken`: it cannot protect anybody. */
export async function loadLedger(db: Db): Promise<LedgerEntry[]> {
  const { lines, problems } = await inspectLedger(db);
  if (problems.length > 0) throw new LedgerBroken(problems);
  return lines;
}

/** The ledger as it lies there, and everything in it that is not as it was written, releases without a line too. */
export async function inspectLedger(db: Db): Promise<{ lines: LedgerEntry[]; problems: Problem[] }> {
  const subjects = partly.get(db);
  if (subjects) {
    const lines = await linesAbout(db, subjects);
    return lines ? { lines, problems: [] } : { lines: [], problems: [notAsWritten] };
  }
  const rows = await db.selectFrom("ledger").select("body").orderBy("seq").execute();
  const read = readLedger(rows.map(({ body }) => fromJson(body)));
  if (read.kind === "refused") return { lines: [], problems: read.problems };
  const kept = new Set(read.value.flatMap((entry) => (entry.kind === "published" ? [entry.release] : [])));
  const released = [
    ...(await db.selectFrom("release").select(["hash", "edition"]).execute()),
    ...(await db.selectFrom("programme_release").select(["hash", "edition"]).execute()),
  ];
  const lost = released.filter(({ hash }) => !kept.has(hash));
  return {
    lines: read.value,
    problems: lost.map(({ hash, edition }) => ({
      at: hash.slice(0, 12),
      says: {
        en: `edition ${edition} was published and the ledger has no line of it; restore the data folder from the last backup`,
        "zh-CN": `第 ${edition} 版发布过，账上却没有这一行；请从最近的备份恢复数据文件夹`,
      },
    })),
  };
}

/**
 * The same database for work on one group after another, once the whole chain was walked: of the ledger it gives only the
 * lines about these subjects and the last one, each held by itself, so that many groups do not each read what all others left.
 */
export function knowingLedgerOf(db: Db, subjects: readonly string[]): Db {
  const same = db.withoutPlugins();
  partly.set(same, subjects);
  return same;
}

const partly = new WeakMap<Db, readonly string[]>();

const notAsWritten: Problem = {
  at: "ledger",
  says: {
    en: "a line of the ledger is not as it was written; kith ledger names it",
    "zh-CN": "账上有一行和写下时不一样了；kith ledger 会说是哪一行",
  },
};

/** A line that is no JSON any more is a line that does not hold. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Adds one line, chained to the last. No line is ever changed or taken out. */
export async function addLedgerLine(trx: Db, entry: NewEntry): Promise<void> {
  const line = addEntry(await loadLedger(trx), entry).at(-1);
  if (!line) throw new Error("addLedgerLine requires a line");
  const { seq } = await trx
    .insertInto("ledger")
    .values({ body: JSON.stringify(line), hash: line.hash })
    .returning("seq")
    .executeTakeFirstOrThrow();
  await trx.insertInto("ledger_line").values({ seq, subject: entry.group }).execute();
}

/** The mark under which each child of a group stands in the ledger: chance, and no code. */
export async function loadMarks(db: Db, group: string): Promise<(code: string) => string> {
  const rows = await db.selectFrom("child").select(["id", "code"]).where("group_id", "=", group).execute();
  const marks = new Map(rows.map(({ id, code }) => [code, id]));
  return (code) => {
    const mark = marks.get(code);
    if (mark === undefined) throw new RangeError("loadMarks requires a child of this group");
    return mark;
  };
}

/** A ledger in which a line was changed, taken out or put in. */
export class LedgerBroken extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super("the ledger is not as it was written");
    this.problems = problems;
  }
}
