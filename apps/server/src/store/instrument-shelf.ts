import { type Instrument, instrumentHash, readInstrument } from "@kith/instrument";
import { library } from "@kith/library";
import type { InstrumentCard, InstrumentVersion } from "../../api/index.ts";
import type { Publication } from "./instrument-tables.ts";
import type { Db } from "./tables.ts";

/** Every frozen version: our own library, whether or not it was ever asked with, and what was published here. */
export async function loadVersions(db: Db): Promise<InstrumentCard[]> {
  const found = await versionsOf(db);
  const there = new Set(found.map(({ instrument, version }) => `${instrument}@${version}`));
  const unused = library.filter(({ id, version }) => !there.has(`${id}@${version}`)).map(fresh);
  return [...found, ...unused].map(({ definition, ...rest }) => cardOf(rest, definition)).sort(byNameThenNewest);
}

/** One frozen version, with what was said of it when it was published; null where there is none. */
export async function loadVersion(db: Db, hash: string): Promise<InstrumentVersion | null> {
  const [stored] = await versionsOf(db, hash);
  const ours = library.find((instrument) => instrumentHash(instrument) === hash);
  const version = stored ?? (ours && fresh(ours));
  if (!version) return null;
  const { definition, ...rest } = version;
  const { follows, comparability, note, textStatus } = rest.publication ?? nothingSaid;
  return { card: cardOf(rest, definition), instrument: definition, follows, comparability, note, textStatus };
}

/** Every version of one instrument, oldest first, with the library's own among them. */
export async function loadLine(db: Db, instrument: string): Promise<Instrument[]> {
  const rows = await db
    .selectFrom("instrument_version")
    .select("definition")
    .where("instrument", "=", instrument)
    .execute();
  const stored = rows.map((row) => trusted(row.definition));
  const ours = library.filter((one) => one.id === instrument && !stored.some((other) => other.version === one.version));
  return [...stored, ...ours].sort((one, other) => compareVersions(one.version, other.version));
}

/** Which of two versions is the newer; below zero where it is the second. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

type Stored = {
  hash: string;
  instrument: string;
  version: string;
  definition: Instrument;
  state: InstrumentCard["state"];
  published: { at: string; by: string } | null;
  publication: Publication | null;
  asked: number;
};

async function versionsOf(db: Db, hash?: string): Promise<Stored[]> {
  const rows = await db
    .selectFrom("instrument_version")
    .select((of) => [
      "instrument_version.id",
      "instrument_version.instrument",
      "instrument_version.version",
      "instrument_version.hash",
      "instrument_version.definition",
      of
        .selectFrom("assignment")
        .select((is) => is.fn.countAll<number>().as("count"))
        .whereRef("assignment.instrument_version_id", "=", "instrument_version.id")
        .as("asked"),
    ])
    .$if(hash !== undefined, (query) => query.where("instrument_version.hash", "=", hash ?? ""))
    .execute();
  const events = await db.selectFrom("instrument_event").selectAll().orderBy("number").execute();
  return rows.map(({ id, definition, asked, ...row }) => {
    const own = events.filter((event) => event.version_id === id);
    const published = own.find((event) => event.kind === "published");
    return {
      ...row,
      definition: trusted(definition),
      state: own.at(-1)?.kind === "retired" ? "retired" : "published",
      published: published ? { at: published.at, by: published.done_by } : null,
      publication: published ? (JSON.parse(published.detail) as Publication) : null,
      asked: Number(asked),
    };
  });
}

const nothingSaid: Publication = { follows: null, comparability: null, note: "", textStatus: {} };

function fresh(instrument: Instrument): Stored {
  const { id, version } = instrument;
  return {
    hash: instrumentHash(instrument),
    instrument: id,
    version,
    definition: instrument,
    state: "published",
    published: null,
    publication: null,
    asked: 0,
  };
}

function cardOf(stored: Omit<Stored, "definition">, { title, informant, items, scales }: Instrument): InstrumentCard {
  const { hash, instrument, version, state, published, asked } = stored;
  return {
    instrument,
    version,
    hash,
    title,
    informant,
    items: items.length,
    scales: scales.length,
    origin: library.some((one) => one.id === instrument && one.version === version) ? "library" : "own",
    state,
    publishedAt: published?.at ?? null,
    publishedBy: published?.by ?? null,
    asked,
  };
}

function byNameThenNewest(one: InstrumentCard, other: InstrumentCard): number {
  if (one.instrument !== other.instrument) return one.instrument < other.instrument ? -1 : 1;
  return compareVersions(other.version, one.version);
}

function trusted(definition: string): Instrument {
  const read = readInstrument(JSON.parse(definition));
  if (read.kind === "read") return read.value;
  throw new Error("loadVersions requires whole instruments");
}
