import { type Instrument, instrumentHash, readInstrument, type Wave } from "@kith/instrument";
import { library } from "@kith/library";
import type { InstrumentCard, InstrumentVersion } from "../../api/index.ts";
import type { Publication } from "./instrument-tables.ts";
import { type Asked, askedAt } from "./setup/asked-forms.ts";
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
  const waves = wavesOf(version);
  return { card: cardOf(rest, definition), instrument: definition, follows, comparability, note, textStatus, waves };
}

/**
 * What one wave asks: of each instrument the newest version that is in use and was given this wave, our own first choice
 * before what was added. Nothing that is retired is asked. A group goes on with the version that it began with, as
 * before and after are only compared where the very same was asked.
 */
export async function loadAskedAt(db: Db, wave: Wave, group: string | null = null): Promise<Asked[]> {
  const stored = await versionsOf(db);
  const there = new Set(stored.map(({ hash }) => hash));
  const all = [...stored, ...library.map(fresh).filter(({ hash }) => !there.has(hash))];
  const newest = new Map<string, Instrument>();
  for (const version of all) {
    if (version.state === "retired" || !wavesOf(version).includes(wave)) continue;
    const known = newest.get(version.instrument);
    if (!known || compareVersions(version.version, known.version) > 0)
      newest.set(version.instrument, version.definition);
  }
  for (const instrument of await begunWith(db, group)) {
    if (newest.has(instrument.id)) newest.set(instrument.id, instrument);
  }
  const first = askedAt(wave).flatMap(({ instruments }) => instruments.map(({ id }) => id));
  const inOrder = [...newest.values()].sort((one, other) => placeIn(first, one.id) - placeIn(first, other.id));
  return (["child", "teacher", "caregiver"] as const)
    .map((informant) => ({ informant, instruments: inOrder.filter((one) => one.informant === informant) }))
    .filter(({ instruments }) => instruments.length > 0);
}

/** The versions that a group was asked with so far; of each instrument the first. */
async function begunWith(db: Db, group: string | null): Promise<Instrument[]> {
  if (group === null) return [];
  const rows = await db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .select(["instrument_version.hash", "instrument_version.definition"])
    .where("child.group_id", "=", group)
    .distinct()
    .execute();
  const versions = rows.map((row) => trusted(row.definition));
  return versions.sort((one, other) => compareVersions(other.version, one.version));
}

function placeIn(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}

/** Where nobody has said otherwise, our own library is asked as it was made to be, and nothing else is. */
function wavesOf({ definition, waves }: Stored): Wave[] {
  if (waves) return waves;
  const isOurs = library.some((one) => one.id === definition.id && one.version === definition.version);
  return isOurs ? allWaves.filter((wave) => isFirstChoice(wave, definition.id)) : [];
}

const allWaves = ["T0", "mid", "T1", "T2"] as const satisfies Wave[];

function isFirstChoice(wave: Wave, id: string): boolean {
  return askedAt(wave).some(({ instruments }) => instruments.some((instrument) => instrument.id === id));
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
  /** The waves it was given; null where nobody has said. */
  waves: Wave[] | null;
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
      state: own.findLast((event) => event.kind !== "asked-at")?.kind === "retired" ? "retired" : "published",
      published: published ? { at: published.at, by: published.done_by } : null,
      publication: published ? (JSON.parse(published.detail) as Publication) : null,
      asked: Number(asked),
      waves: wavesIn(own.findLast((event) => event.kind === "asked-at")?.detail),
    };
  });
}

function wavesIn(detail: string | undefined): Wave[] | null {
  return detail === undefined ? null : (JSON.parse(detail) as { waves: Wave[] }).waves;
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
    waves: null,
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
