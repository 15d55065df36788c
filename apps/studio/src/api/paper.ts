import { Informant, type Read, Answer as ResponseAnswer, readBy, readInstrument, Wave, Words } from "@kith/instrument";
import type {
  Done,
  PaperDifferences,
  PaperDone,
  PaperEntry,
  PaperRound,
  PaperRule,
  PaperSettling,
  PaperToEnter,
} from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";
import { DoneBody } from "./set-up.ts";

const roundAt = (group: string, wave: Wave) => `/api/studio/groups/${encodeURIComponent(group)}/waves/${wave}/booklets`;
const at = (code: string) => `/api/studio/paper/${encodeURIComponent(code)}`;

/** The booklets of a wave as they stand. */
export function askRound(group: string, wave: Wave): Promise<Asked<PaperRound>> {
  return ask({ path: roundAt(group, wave), read: readRound });
}

/** The same, with a booklet for everyone who has none yet. */
export function makeBooklets(group: string, wave: Wave): Promise<Asked<PaperRound>> {
  return ask({ path: roundAt(group, wave), read: readRound, body: {} });
}

/** Notes that booklets were printed to be handed out, or that they were not after all. */
export function noteOut(group: string, wave: Wave, codes: string[], isOut: boolean): Promise<Asked<PaperRound>> {
  return ask({ path: roundAt(group, wave), read: readRound, method: "PUT", body: { codes, isOut } });
}

export function savePaperRule(programme: string, rule: PaperRule): Promise<Asked<Done>> {
  const path = `/api/studio/programmes/${encodeURIComponent(programme)}/paper-rule`;
  return ask({ path, read: (thing) => readBy(DoneBody, thing), method: "PUT", body: rule });
}

/** One booklet to be entered. */
export function askBooklet(code: string): Promise<Asked<PaperToEnter>> {
  return ask({ path: at(code), read: readToEnter });
}

/** Keeps what is entered so far on the server, for oneself alone. */
export function keepOnServer(code: string, text: string): Promise<Asked<Done>> {
  return ask({ path: `${at(code)}/draft`, read: (thing) => readBy(DoneBody, thing), method: "PUT", body: { text } });
}

export function sendEntry(code: string, entry: PaperEntry): Promise<Asked<PaperDone>> {
  return ask({ path: `${at(code)}/entries`, read: readDone, body: entry });
}

/** Takes a booklet as one person has read it. */
export function takeSingle(code: string): Promise<Asked<PaperDone>> {
  return ask({ path: `${at(code)}/enough`, read: readDone, body: {} });
}

export function askDifferences(code: string): Promise<Asked<PaperDifferences>> {
  return ask({ path: `${at(code)}/differences`, read: (thing) => readBy(DifferencesBody, thing) });
}

export function settle(code: string, settling: PaperSettling): Promise<Asked<PaperDone>> {
  return ask({ path: `${at(code)}/settle`, read: readDone, body: settling });
}

const Booklet = v.object({
  code: v.string(),
  child: v.string(),
  informant: Informant,
  raterId: v.string(),
  language: v.picklist(["zh-CN", "en"]),
  forms: v.array(v.object({ assignment: v.string(), instrument: v.string() })),
  state: v.picklist(["ready", "elsewhere", "not-needed", "out", "entered-once", "differs", "settled"]),
  entered: v.array(v.object({ by: v.string(), at: v.string(), isMine: v.boolean() })),
  isBegun: v.boolean(),
  compared: v.nullable(v.number()),
  differed: v.nullable(v.number()),
});
const Rule = v.object({ entries: v.picklist(["double", "single"]), settledBy: v.picklist(["either", "keeper"]) });
const Instruments = v.record(v.string(), v.object({ instrument: v.unknown(), hash: v.string() }));
const RoundBody = v.object({
  programme: v.string(),
  group: Words,
  wave: Wave,
  rule: Rule,
  booklets: v.array(Booklet),
  instruments: Instruments,
  rates: v.object({
    pairs: v.array(
      v.object({
        names: v.tuple([v.string(), v.string()]),
        booklets: v.number(),
        compared: v.number(),
        differed: v.number(),
      }),
    ),
    people: v.array(v.object({ name: v.string(), compared: v.number(), misread: v.number() })),
    forms: v.array(v.object({ instrument: v.string(), compared: v.number(), differed: v.number() })),
  }),
});
const ToEnterBody = v.object({
  booklet: Booklet,
  group: v.object({ id: v.string(), name: Words }),
  wave: Wave,
  rule: Rule,
  instruments: Instruments,
  opensOn: v.nullable(v.string()),
  closesOn: v.nullable(v.string()),
  draft: v.nullable(v.string()),
  may: v.picklist(["enter", "second-person", "wait", "settle", "done"]),
  mayBeEnough: v.boolean(),
});
const place = { assignment: v.string(), item: v.string() };
const answer = v.nullable(ResponseAnswer);
const text = v.nullable(v.string());
const DifferencesBody = v.object({
  differences: v.array(
    v.variant("kind", [
      v.object({ kind: v.literal("item"), ...place, two: v.tuple([answer, answer]) }),
      v.object({ kind: v.literal("unscored"), ...place, two: v.tuple([text, text]) }),
      v.object({
        kind: v.literal("about"),
        what: v.picklist(["datedOn", "assistedBy", "rater", "language"]),
        two: v.tuple([text, text]),
      }),
    ]),
  ),
  compared: v.number(),
});
const DoneOfPaper = v.object({
  kind: v.picklist(["entered-once", "differs", "settled"]),
  compared: v.number(),
  differed: v.number(),
  receipts: v.array(v.string()),
});

function readDone(thing: unknown): Read<PaperDone> {
  return readBy(DoneOfPaper, thing);
}

function readRound(thing: unknown): Read<PaperRound> {
  return withInstruments(readBy(RoundBody, thing));
}

function readToEnter(thing: unknown): Read<PaperToEnter> {
  return withInstruments(readBy(ToEnterBody, thing));
}

/** Every instrument is read as an instrument before anybody is asked by it. */
function withInstruments<T extends { instruments: v.InferOutput<typeof Instruments> }>(
  read: Read<T>,
): Read<Omit<T, "instruments"> & Pick<PaperRound, "instruments">> {
  if (read.kind === "refused") return read;
  const instruments: PaperRound["instruments"] = {};
  for (const [key, { instrument, hash }] of Object.entries(read.value.instruments)) {
    const whole = readInstrument(instrument);
    if (whole.kind === "refused") return whole;
    instruments[key] = { instrument: whole.value, hash };
  }
  return { kind: "read", value: { ...read.value, instruments } };
}
