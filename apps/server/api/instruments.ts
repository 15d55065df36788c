import type { Comparability, Informant, Instrument, InstrumentChange, Wave, Words } from "@kith/instrument";

/** One version of an instrument that is frozen: it can be asked with, or, once retired, only read. */
export type InstrumentCard = {
  instrument: string;
  version: string;
  hash: string;
  title: Words;
  informant: Informant;
  items: number;
  scales: number;
  origin: "library" | "own";
  state: "published" | "retired";
  publishedAt: string | null;
  publishedBy: string | null;
  /** How many forms were asked for with it. */
  asked: number;
};

/** One instrument being written. Either language of its title may still be empty. */
export type DraftCard = {
  id: string;
  title: Words;
  revision: number;
  savedAt: string;
  savedBy: string;
};

/** `GET /api/studio/instruments`, staff only. */
export type InstrumentShelf = { drafts: DraftCard[]; versions: InstrumentCard[] };

/** `GET /api/studio/instruments/versions/:hash`, staff only. */
export type InstrumentVersion = {
  card: InstrumentCard;
  instrument: Instrument;
  /** The hash of the version before, and how the two compare. */
  follows: string | null;
  comparability: Comparability | null;
  note: string;
  textStatus: Record<string, string>;
  /** When a wave asks with it: `PUT …/versions/:hash/waves` with `{ waves }`. What is asked already stays. */
  waves: Wave[];
};

/** `GET /api/studio/instruments/drafts/:id`. The body is the studio's own, kept as it came. */
export type StoredDraft = DraftCard & { body: unknown };

/**
 * `POST /api/studio/instruments/drafts` with `{ title, body }`, `PUT …/drafts/:id` with `{ title, body, revision }` of the
 * one it was made from, and `DELETE …/drafts/:id`. A draft that someone else saved in between is refused: nothing is
 * written over.
 */
export type DraftSaved = { kind: "saved"; id: string; revision: number; savedAt: string };

/** `POST …/drafts/:id/publish` with `{ revision, instrument, comparability, note, textStatus }`. */
export type InstrumentPublished = {
  kind: "published";
  instrument: string;
  version: string;
  hash: string;
  changes: InstrumentChange[];
};

/** `POST …/versions/:hash/retire` and `…/bring-back`. */
export type InstrumentState = { kind: "published" | "retired"; hash: string };
