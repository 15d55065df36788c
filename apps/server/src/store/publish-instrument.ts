import { randomUUID } from "node:crypto";
import {
  type Comparability,
  comparabilitiesOf,
  type Instrument,
  instrumentChanges,
  instrumentHash,
  isPatch,
  type Wave,
} from "@kith/instrument";
import { library } from "@kith/library";
import { hasWholeSteps, scaleRange } from "@kith/release";
import type { InstrumentPublished, InstrumentState } from "../../api/index.ts";
import { addToAudit } from "./audit.ts";
import { closeDraft, type DraftRefused } from "./instrument-drafts.ts";
import { compareVersions, loadAskedAt, loadLine } from "./instrument-shelf.ts";
import type { Publication } from "./instrument-tables.ts";
import { addInstrument } from "./people.ts";
import type { Db, Tables } from "./tables.ts";

export type InstrumentToPublish = {
  draft: string;
  revision: number;
  instrument: Instrument;
  comparability: Comparability | null;
  note: string;
  textStatus: Record<string, string>;
  by: string;
  at: string;
};

type NotPublished = DraftRefused | { kind: "version-taken" | "not-a-patch" | "not-comparable-so" | "nothing-changed" };

/**
 * Freezes a draft as a version that can be asked with. A later version of the same instrument is laid beside the one
 * before: what cannot be a patch is refused as one, and so is a claim that scores compare where they cannot.
 */
export async function publishInstrument(
  trx: Db,
  { draft, revision, instrument, comparability, note, textStatus, by, at }: InstrumentToPublish,
): Promise<InstrumentPublished | NotPublished> {
  const before = (await loadLine(trx, instrument.id)).at(-1) ?? null;
  const changes = before ? instrumentChanges(before, instrument) : [];
  if (before) {
    if (changes.length === 0) return { kind: "nothing-changed" };
    if (compareVersions(instrument.version, before.version) <= 0) return { kind: "version-taken" };
    if (isPatchOf(before.version, instrument.version) && !isPatch(changes)) return { kind: "not-a-patch" };
    if (!comparability || !comparabilitiesOf(changes).includes(comparability)) return { kind: "not-comparable-so" };
  }
  const hash = instrumentHash(instrument);
  const closed = await closeDraft(trx, draft, revision, hash);
  if (closed.kind !== "closed") return closed;
  const id = await addInstrument(trx, instrument);
  const publication: Publication = {
    follows: before && instrumentHash(before),
    comparability: before && comparability,
    note,
    textStatus,
  };
  await addEvent(trx, id, { kind: "published", at, by, detail: publication });
  const { id: name, version } = instrument;
  await addToAudit(trx, {
    at,
    actor: by,
    action: "published-instrument",
    subject: `${name}@${version}`,
    detail: { hash, follows: publication.follows, comparability: publication.comparability },
  });
  return { kind: "published", instrument: name, version, hash, changes };
}

/** Takes a version out of use, or back into it. What was asked with it, and what was answered, stays as it is. */
export async function changeState(
  trx: Db,
  { hash, to, by, at }: { hash: string; to: "retired" | "published"; by: string; at: string },
): Promise<InstrumentState | { kind: "no-such-instrument" }> {
  const id = await versionId(trx, hash);
  if (!id) return { kind: "no-such-instrument" };
  const last = await trx
    .selectFrom("instrument_event")
    .select("kind")
    .where("version_id", "=", id)
    .where("kind", "!=", "asked-at")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const is = last?.kind === "retired" ? "retired" : "published";
  if (is !== to) {
    await addEvent(trx, id, { kind: to === "retired" ? "retired" : "brought-back", at, by, detail: {} });
    const action = to === "retired" ? "retired-instrument" : "brought-back-instrument";
    await addToAudit(trx, { at, actor: by, action, subject: hash, detail: {} });
  }
  return { kind: to, hash };
}

/** Gives a version the waves it is asked at. What is asked already stays; a wave that opens from now on goes by this. */
export async function giveWaves(
  trx: Db,
  { hash, waves, by, at }: { hash: string; waves: Wave[]; by: string; at: string },
): Promise<{ kind: "given"; waves: Wave[] } | { kind: "no-such-instrument" | "steps-too-wide" | "scale-name-taken" }> {
  const id = await versionId(trx, hash);
  if (!id) return { kind: "no-such-instrument" };
  if (waves.length > 0) {
    const { definition } = await trx
      .selectFrom("instrument_version")
      .select("definition")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const instrument: Instrument = JSON.parse(definition);
    if (!instrument.scales.every(({ id: scale }) => hasWholeSteps(scaleRange(instrument, scale)))) {
      return { kind: "steps-too-wide" };
    }
    if (await sharesAScale(trx, instrument, waves)) return { kind: "scale-name-taken" };
  }
  await addEvent(trx, id, { kind: "asked-at", at, by, detail: { waves } });
  await addToAudit(trx, { at, actor: by, action: "gave-instrument-waves", subject: hash, detail: { waves } });
  return { kind: "given", waves };
}

/** Two scores of one name about one child cannot be told apart in a report. */
async function sharesAScale(trx: Db, { id, informant, scales }: Instrument, waves: Wave[]): Promise<boolean> {
  for (const wave of waves) {
    const asked = (await loadAskedAt(trx, wave)).find((one) => one.informant === informant)?.instruments ?? [];
    const names = asked.filter((other) => other.id !== id).flatMap((other) => other.scales.map((scale) => scale.id));
    if (scales.some((scale) => names.includes(scale.id))) return true;
  }
  return false;
}

function isPatchOf(before: string, after: string): boolean {
  const [a, b] = [before, after].map((version) => version.split(".").slice(0, 2).join("."));
  return a === b;
}

/** A version of our own library that nobody has asked with yet is kept now. */
async function versionId(trx: Db, hash: string): Promise<string | null> {
  const stored = await trx.selectFrom("instrument_version").select("id").where("hash", "=", hash).executeTakeFirst();
  if (stored) return stored.id;
  const ours = library.find((instrument) => instrumentHash(instrument) === hash);
  return ours ? addInstrument(trx, ours) : null;
}

type NewEvent = { kind: Tables["instrument_event"]["kind"]; at: string; by: string; detail: object };

async function addEvent(trx: Db, version: string, { kind, at, by, detail }: NewEvent): Promise<void> {
  const number = ((await lastEvent(trx, version))?.number ?? 0) + 1;
  await trx
    .insertInto("instrument_event")
    .values({ id: randomUUID(), version_id: version, number, kind, at, done_by: by, detail: JSON.stringify(detail) })
    .execute();
}

function lastEvent(db: Db, version: string) {
  return db
    .selectFrom("instrument_event")
    .select(["number", "kind"])
    .where("version_id", "=", version)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}
