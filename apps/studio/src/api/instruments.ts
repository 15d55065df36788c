import { Informant, type Instrument, type Read, readBy, readInstrument, Wave, Words } from "@kith/instrument";
import type {
  DraftSaved,
  InstrumentPublished,
  InstrumentShelf,
  InstrumentState,
  InstrumentVersion,
} from "@kith/server/api";
import * as v from "valibot";
import { Draft, TextStatus } from "../builder/draft.ts";
import { type Asked, ask } from "./ask.ts";

const place = "/api/studio/instruments";

/** Everything that is being written, and every version there is. */
export function askShelf(): Promise<Asked<InstrumentShelf>> {
  return ask({ path: place, read: (thing) => readBy(Shelf, thing) });
}

/** One frozen version. */
export function askVersion(hash: string): Promise<Asked<InstrumentVersion>> {
  return ask({ path: `${place}/versions/${encodeURIComponent(hash)}`, read: readVersion });
}

/** A draft as the server has it. */
export type SavedDraft = { id: string; revision: number; savedAt: string; savedBy: string; body: Draft };

export function askDraft(id: string): Promise<Asked<SavedDraft>> {
  return ask({ path: `${place}/drafts/${encodeURIComponent(id)}`, read: (thing) => readBy(StoredDraftBody, thing) });
}

export function addDraft(body: Draft): Promise<Asked<DraftSaved>> {
  return ask({ path: `${place}/drafts`, read: readSaved, body: { title: body.title, body } });
}

export function saveDraft(id: string, revision: number, body: Draft): Promise<Asked<DraftSaved>> {
  return ask({
    path: `${place}/drafts/${encodeURIComponent(id)}`,
    read: readSaved,
    method: "PUT",
    body: { title: body.title, body, revision },
  });
}

export function discardDraft(id: string): Promise<Asked<{ kind: "discarded" }>> {
  return ask({
    path: `${place}/drafts/${encodeURIComponent(id)}`,
    read: (thing) => readBy(v.object({ kind: v.literal("discarded") }), thing),
    method: "DELETE",
  });
}

export type ToPublish = {
  revision: number;
  instrument: Instrument;
  comparability: InstrumentVersion["comparability"];
  note: string;
  textStatus: Draft["textStatus"];
};

/** Freezes a draft. What was published is the hash that comes back. */
export function publishDraft(id: string, publishing: ToPublish): Promise<Asked<Pick<InstrumentPublished, "hash">>> {
  return ask({
    path: `${place}/drafts/${encodeURIComponent(id)}/publish`,
    read: (thing) => readBy(v.object({ hash: v.string() }), thing),
    body: publishing,
  });
}

export function changeState(hash: string, way: "retire" | "bring-back"): Promise<Asked<InstrumentState>> {
  return ask({
    path: `${place}/versions/${encodeURIComponent(hash)}/${way}`,
    read: (thing) => readBy(v.object({ kind: v.picklist(["published", "retired"]), hash: v.string() }), thing),
    body: {},
  });
}

/** Says when a wave asks with a version. */
export function giveWaves(hash: string, waves: Wave[]): Promise<Asked<{ waves: Wave[] }>> {
  return ask({
    path: `${place}/versions/${encodeURIComponent(hash)}/waves`,
    read: (thing) => readBy(v.object({ waves: v.array(Wave) }), thing),
    method: "PUT",
    body: { waves },
  });
}

const Card = v.object({
  instrument: v.string(),
  version: v.string(),
  hash: v.string(),
  title: Words,
  informant: Informant,
  items: v.number(),
  scales: v.number(),
  origin: v.picklist(["library", "own"]),
  state: v.picklist(["published", "retired"]),
  publishedAt: v.nullable(v.string()),
  publishedBy: v.nullable(v.string()),
  asked: v.number(),
});

const Shelf = v.object({
  drafts: v.array(
    v.object({
      id: v.string(),
      title: v.object({ "zh-CN": v.string(), en: v.string() }),
      revision: v.number(),
      savedAt: v.string(),
      savedBy: v.string(),
    }),
  ),
  versions: v.array(Card),
});

const StoredDraftBody = v.object({
  id: v.string(),
  revision: v.number(),
  savedAt: v.string(),
  savedBy: v.string(),
  body: Draft,
});

const Version = v.object({
  card: Card,
  instrument: v.unknown(),
  follows: v.nullable(v.string()),
  comparability: v.nullable(v.picklist(["same", "rescored", "not-comparable"])),
  note: v.string(),
  textStatus: v.record(v.string(), TextStatus),
  waves: v.array(Wave),
});

function readVersion(thing: unknown): Read<InstrumentVersion> {
  const read = readBy(Version, thing);
  if (read.kind === "refused") return read;
  const instrument = readInstrument(read.value.instrument);
  return instrument.kind === "refused"
    ? instrument
    : { kind: "read", value: { ...read.value, instrument: instrument.value } };
}

function readSaved(thing: unknown): Read<DraftSaved> {
  return readBy(
    v.object({ kind: v.literal("saved"), id: v.string(), revision: v.number(), savedAt: v.string() }),
    thing,
  );
}
