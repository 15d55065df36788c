import {
  type Comparability,
  comparabilitiesOf,
  type Instrument,
  type InstrumentChange,
  instrumentChanges,
  isPatch,
} from "@kith/instrument";
import type { InstrumentCard } from "@kith/server/api";
import type { Draft } from "../draft.ts";
import { nextVersion } from "../from-instrument.ts";
import { instrumentId } from "../ids.ts";
import { toInstrument } from "../to-instrument.ts";

/** What publishing a draft would make: the changes since the version before, and what may be said of them. */
export type Plan = {
  before: Instrument | null;
  instrument: Instrument;
  changes: InstrumentChange[];
  choices: Comparability[];
};

/** The newest version that a draft will follow; null for the first of its line. A new draft never takes another's name. */
export function versionBefore(draft: Draft, versions: readonly InstrumentCard[]): InstrumentCard | null {
  return draft.follows === null ? null : (versions.find((card) => card.instrument === draft.id) ?? null);
}

/** The name of a new instrument that no other has. */
export function freeId(draft: Draft, versions: readonly InstrumentCard[]): string {
  const id = instrumentId(draft);
  let free = id;
  for (let next = 2; versions.some((card) => card.instrument === free); next += 1) free = `${id}-${next}`;
  return free;
}

/** Lays a finished draft beside the version before. Null where it is not finished. */
export function planPublication(draft: Draft, id: string, before: Instrument | null): Plan | null {
  const read = toInstrument({ ...draft, id }, "unvalidated");
  if (read.kind === "refused") return null;
  const changes = before ? instrumentChanges(before, read.value) : [];
  return { before, instrument: read.value, changes, choices: before ? comparabilitiesOf(changes) : [] };
}

/** The version number: a patch where nothing but words changed and they still mean the same, else a new version. */
export function versionFor({ before, instrument, changes }: Plan, comparability: Comparability | null): string {
  if (!before) return instrument.version;
  return nextVersion(before.version, comparability === "same" && isPatch(changes) ? "patch" : "minor");
}
