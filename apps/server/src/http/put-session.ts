import { type Instrument, readBy, readResponse } from "@kith/instrument";
import * as v from "valibot";
import type { Receipt, SessionRecord } from "../../api/index.ts";
import { loadInstrument } from "../store/instruments.ts";
import { findLink } from "../store/links.ts";
import { addSessionRecord } from "../store/session-records.ts";
import { cannotStore } from "./cannot-store.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

const child = v.pipe(v.string(), v.maxLength(20));
const Attendance = v.strictObject({ child, status: v.picklist(["full", "part", "absent-told", "absent-unknown"]) });
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));
const Record = v.looseObject({
  id: v.pipe(v.string(), v.uuid()),
  instrument: v.strictObject({ id: v.string(), version: v.string(), hash: v.string() }),
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)),
  date: v.pipe(v.string(), v.isoDate()),
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  plan: v.nullable(v.picklist(["as-planned", "minor", "major"])),
  attendance: v.pipe(v.array(Attendance), v.minLength(1), v.maxLength(40)),
  counts: v.pipe(v.array(v.strictObject({ child, counts: v.record(v.string(), count) })), v.maxLength(40)),
  safety: v.nullable(v.picklist(["yes", "no"])),
});

/** Takes a session record by a session-record link. A receipt is given only once it is on disk. */
export async function putSession(
  { store, now }: World,
  presented: string | null,
  id: string,
  body: unknown,
): Promise<Receipt | Refused> {
  const found = presented === null ? null : await store.read((db) => findLink(db, store.secrets, presented));
  if (found?.kind !== "found" || found.link.kind !== "session-record") return refuse("no-link");
  if (found.link.revoked_at !== null) return refuse("revoked");
  const shaped = readBy(Record, body);
  if (shaped.kind === "refused" || shaped.value.id !== id) return refuse("wrong-answers");
  const asked = await store.read((db) => loadInstrument(db, shaped.value.instrument.hash)).catch(() => null);
  if (asked === null) return refuse("wrong-version");
  const record = readRecord(asked, shaped.value);
  if (record === null) return refuse("wrong-answers");
  const group = found.link.group_id;
  const kept = await store
    .write((trx) => addSessionRecord(trx, store.secrets, { group, record, at: now().toISOString() }))
    .catch(cannotStore);
  return kept.kind === "strangers" ? refuse("wrong-answers") : kept;
}

/** The ratings are answers like any others, so they are read by the same door as a form's. */
function readRecord(instrument: Instrument, shaped: v.InferOutput<typeof Record>): SessionRecord | null {
  const { id, instrument: named, number, date, minutes, plan, attendance, counts, safety, ...rest } = shaped;
  const fields = instrument.childFields.filter((field) => field.kind === "count").map((field) => field.id);
  if (instrument.informant !== "facilitator") return null;
  if (counts.some((one) => Object.keys(one.counts).some((field) => !fields.includes(field)))) return null;
  const read = readResponse(instrument, named.hash, {
    id,
    instrument: named,
    child: "group",
    informant: "facilitator",
    raterId: "facilitator",
    wave: "T0",
    mode: "phone",
    unscored: safety === null ? {} : { safety },
    ...rest,
  });
  if (read.kind === "refused") return null;
  const { answers, language, opened, finished } = read.value;
  return {
    id,
    instrument: named,
    number,
    date,
    minutes,
    plan,
    attendance,
    counts,
    answers,
    safety,
    language,
    opened,
    finished,
  };
}
