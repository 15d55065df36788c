import type { Wave } from "@kith/instrument";
import type { PaperBooklet, PaperRound } from "../../../api/index.ts";
import { loadInstrument } from "../instruments.ts";
import type { Db } from "../tables.ts";
import { bookletsOf, type FoundBooklet } from "./booklets.ts";
import { compareEntries } from "./compare-entries.ts";
import { type EnteredTwice, errorRates } from "./error-rates.ts";
import { entriesOf, type StoredEntry } from "./load-entries.ts";
import { loadPaperRule } from "./rule.ts";

/** The booklets of one group's wave as they stand, and how often two people read the same paper differently. */
export async function loadPaperRound(db: Db, group: string, wave: Wave, by: string): Promise<PaperRound | null> {
  const row = await db.selectFrom("group_").select(["name", "programme_id"]).where("id", "=", group).executeTakeFirst();
  if (!row) return null;
  const found = await bookletsOf(db, group, wave);
  const names = await staffNames(db);
  const booklets: PaperBooklet[] = [];
  const twice: EnteredTwice[] = [];
  for (const booklet of found) {
    const entries = await entriesOf(db, booklet.id);
    const shown = await showBooklet(db, booklet, entries, names, by);
    booklets.push(shown);
    const [first, second] = entries;
    if (!first || !second) continue;
    const nameOf = ({ entered_by }: StoredEntry) => names.get(entered_by) ?? entered_by;
    const instruments = Object.fromEntries(shown.forms.map(({ assignment, instrument }) => [assignment, instrument]));
    const took = await tookOf(db, booklet.id);
    twice.push({ first, second, names: [nameOf(first), nameOf(second)], instruments, took });
  }
  return {
    programme: row.programme_id,
    group: JSON.parse(row.name),
    wave,
    rule: await loadPaperRule(db, row.programme_id),
    booklets,
    instruments: await instrumentsOf(db, found),
    rates: errorRates(twice),
  };
}

/** One booklet as staff see it: who has entered it and whether the two agree, and no answer. */
export async function showBooklet(
  db: Db,
  booklet: FoundBooklet,
  entries: StoredEntry[],
  names: Map<string, string>,
  by: string,
): Promise<PaperBooklet> {
  const [first, second] = entries;
  const settled = await db
    .selectFrom("paper_settlement")
    .select("way")
    .where("booklet_id", "=", booklet.id)
    .executeTakeFirst();
  const begun = await db
    .selectFrom("paper_draft")
    .select("at")
    .where("booklet_id", "=", booklet.id)
    .where("by", "=", by)
    .executeTakeFirst();
  const compared = first && second ? compareEntries(first.entry, second.entry) : null;
  return {
    code: booklet.code,
    child: booklet.child,
    informant: booklet.informant,
    raterId: booklet.raterId,
    language: booklet.language,
    forms: booklet.forms.map(({ assignment, instrument, version }) => ({
      assignment,
      instrument: `${instrument}@${version}`,
    })),
    state: stateOf(booklet, entries.length, settled !== undefined),
    entered: entries.map(({ entered_by, entered_at }) => ({
      by: names.get(entered_by) ?? entered_by,
      at: entered_at,
      isMine: entered_by === by,
    })),
    isBegun: begun !== undefined,
    compared: compared?.compared ?? null,
    differed: compared?.differed ?? null,
  };
}

/** Whose reading the paper bore out; null while nobody has looked. */
async function tookOf(db: Db, booklet: string): Promise<EnteredTwice["took"]> {
  const row = await db
    .selectFrom("paper_settlement")
    .select(["way", "body"])
    .where("booklet_id", "=", booklet)
    .executeTakeFirst();
  if (!row || row.way === "single") return null;
  return (JSON.parse(row.body) as { took: NonNullable<EnteredTwice["took"]> }).took;
}

function stateOf({ forms, outAt }: FoundBooklet, entries: number, isSettled: boolean): PaperBooklet["state"] {
  const needed = forms.filter(({ isNeeded }) => isNeeded);
  if (needed.length === 0) return "not-needed";
  if (isSettled) return "settled";
  if (needed.every(({ isIn }) => isIn)) return "elsewhere";
  if (entries >= 2) return "differs";
  if (entries === 1) return "entered-once";
  return outAt === null ? "ready" : "out";
}

/** By e-mail, as the record of what was done names people. */
export async function staffNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("staff").select(["email", "name"]).execute();
  return new Map(rows.map(({ email, name }) => [email, name]));
}

export async function instrumentsOf(db: Db, booklets: FoundBooklet[]): Promise<PaperRound["instruments"]> {
  const instruments: PaperRound["instruments"] = {};
  for (const { instrument, version, hash } of booklets.flatMap(({ forms }) => forms)) {
    instruments[`${instrument}@${version}`] ??= { instrument: await loadInstrument(db, hash), hash };
  }
  return instruments;
}
