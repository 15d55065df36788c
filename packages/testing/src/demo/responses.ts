import { contentHash, type Instrument, instrumentHash, type Response } from "@kith/instrument";
import { library } from "@kith/library";
import type { DemoWave } from "./model.ts";
import type { DemoGroup } from "./programme.ts";
import type { Streams } from "./streams.ts";

export type AskedForm = DemoGroup["expected"][number] & { wave: DemoWave };

/** A form that came in, with the times and the id it would have had. */
export function toResponse(
  group: string,
  asked: AskedForm,
  how: { mode: Response["mode"]; answers: Response["answers"] },
  chance: Streams,
): Response {
  const instrument = known(asked.instrument);
  const key = `${group}|${asked.child}|${asked.informant}|${asked.wave}|${asked.instrument}`;
  return {
    id: toUuid(contentHash({ seed: "kith-demo", key })),
    instrument: { id: instrument.id, version: instrument.version, hash: hashes.get(instrument.id) ?? "" },
    child: asked.child,
    informant: asked.informant,
    raterId: asked.raterId,
    wave: asked.wave,
    mode: how.mode,
    assistedBy: how.mode === "interview" ? "volunteer" : "nobody",
    language: "zh-CN",
    answers: how.answers,
    unscored: {},
    ...times(key, asked.wave, chance),
  };
}

const byId = new Map(library.map((instrument) => [instrument.id, instrument]));
const hashes = new Map(library.map((instrument) => [instrument.id, instrumentHash(instrument)]));

function known(id: string): Instrument {
  const instrument = byId.get(id);
  if (!instrument) throw new RangeError(`toResponse requires an instrument of the library, not ${id}`);
  return instrument;
}

/** The first 128 bits of a hash in the form of a UUID (RFC 9562, version 8). */
export function toUuid(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

const months: Record<DemoWave, string> = { T0: "2026-02", T1: "2026-05", T2: "2026-09" };

/** A weekday afternoon in the wave's fortnight, and four to fifteen minutes with the form. */
function times(key: string, wave: DemoWave, chance: Streams): { opened: string; finished: string } {
  const day = 11 + Math.floor(14 * chance.uniform(`${key}|day`));
  const hour = 7 + Math.floor(5 * chance.uniform(`${key}|hour`));
  const minute = Math.floor(40 * chance.uniform(`${key}|minute`));
  const taken = 4 + Math.floor(12 * chance.uniform(`${key}|taken`));
  const at = (minutes: number) => `${months[wave]}-${day}T${two(hour)}:${two(minutes)}:00.000Z`;
  return { opened: at(minute), finished: at(minute + taken) };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
