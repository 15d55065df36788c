import type { Instrument } from "@kith/instrument";
import type { Call } from "../../api/index.ts";
import { askedCalls } from "./asked-calls.ts";
import { addToAudit } from "./audit.ts";
import { loadInstrument } from "./instruments.ts";
import type { Db } from "./tables.ts";

const seenAction = "call-seen";
const openedAction = "call-opened";

/**
 * Every answer about safety or contact that asks for somebody, those that nobody has seen first. It stays in the list when
 * consent is withdrawn: a child's safety does not depend on the study.
 */
export async function loadCalls(db: Db, programme: string | null = null): Promise<Omit<Call, "withDeputy">[]> {
  const rows = await askedOf(db, programme);
  const seen = await notesOf(db, seenAction);
  const opened = await notesOf(db, openedAction);
  const calls: Omit<Call, "withDeputy">[] = [];
  for (const { name, response, hash, item, answer, ...call } of rows) {
    const words = wordsOf(await loadInstrument(db, hash), item, answer);
    if (words === null) continue;
    const id = String(response);
    const { level, ...told } = words;
    calls.push({
      response: id,
      level,
      group: JSON.parse(name),
      ...call,
      ...told,
      openedBy: opened.get(id) ?? [],
      seen: seen.get(id)?.[0] ?? null,
    });
  }
  return [...calls.filter((call) => call.seen === null), ...calls.filter((call) => call.seen !== null)];
}

/** Notes in the audit who has opened which calls, once for each person. */
export async function markOpened(
  trx: Db,
  { calls, by, at }: { calls: Omit<Call, "withDeputy">[]; by: string; at: string },
): Promise<void> {
  const fresh = calls.filter((call) => !call.openedBy.some((one) => one.by === by)).map(({ response }) => response);
  for (const subject of new Set(fresh)) {
    await addToAudit(trx, { at, actor: by, action: openedAction, subject, detail: {} });
  }
}

/** Notes in the audit who has seen a form's calls and will follow them up; the first one to see them stands. */
export async function markSeen(
  trx: Db,
  { response, by, at }: { response: string; by: string; at: string },
): Promise<{ kind: "seen"; by: string; at: string } | { kind: "no-such-call" }> {
  const call = (await loadCalls(trx)).find((each) => each.response === response);
  if (!call) return { kind: "no-such-call" };
  if (call.seen) return { kind: "seen", ...call.seen };
  await addToAudit(trx, { at, actor: by, action: seenAction, subject: response, detail: {} });
  return { kind: "seen", by, at };
}

/** The question and the answer in words and how soon somebody must look, or null where the answer asks for nothing. Only a plain "no" does. */
function wordsOf(
  instrument: Instrument,
  item: string,
  answer: string,
): Pick<Call, "kind" | "question" | "answer" | "level"> | null {
  if (answer === "no") return null;
  const asked = instrument.unscoredItems.find((candidate) => candidate.id === item);
  const option = asked?.options.find(({ value }) => value === answer);
  if (!asked || !option) throw new Error("wordsOf requires an answer that its form offers");
  return { kind: asked.kind, question: asked.words, answer: option.words, level: levelOf(asked.kind, answer) };
}

/** The same day where somebody fears for a child, within two days where they are not sure or a child would like to talk, else at the next session. */
function levelOf(kind: Call["kind"], answer: string): Call["level"] {
  if (answer === "later") return "next-session";
  if (kind === "contact-request" || answer === "unsure") return "two-days";
  return "today";
}

async function askedOf(db: Db, programme: string | null) {
  let rows = askedCalls(db)
    .innerJoin("group_", "group_.id", "child.group_id")
    .select([
      "concern.response_seq as response",
      "concern.item",
      "concern.answer",
      "concern.received_at as receivedAt",
      "group_.name",
      "child.code as child",
      "informant.role as informant",
      "assignment.wave",
      "instrument_version.hash",
    ])
    .orderBy("concern.response_seq", "desc")
    .orderBy("concern.item");
  let kept = db
    .selectFrom("kept_call")
    .innerJoin("group_", "group_.id", "kept_call.group_id")
    .select([
      "kept_call.response_seq as response",
      "kept_call.item",
      "kept_call.answer",
      "kept_call.received_at as receivedAt",
      "group_.name",
      "kept_call.child",
      "kept_call.informant",
      "kept_call.wave",
      "kept_call.instrument_hash as hash",
    ])
    .orderBy("kept_call.response_seq", "desc")
    .orderBy("kept_call.item");
  if (programme !== null) {
    rows = rows.where("group_.programme_id", "=", programme);
    kept = kept.where("group_.programme_id", "=", programme);
  }
  return [...(await rows.execute()), ...(await kept.execute())];
}

async function notesOf(db: Db, action: string): Promise<Map<string, { by: string; at: string }[]>> {
  const lines = await db
    .selectFrom("audit")
    .select(["subject", "actor as by", "at"])
    .where("action", "=", action)
    .orderBy("seq")
    .execute();
  const notes = new Map<string, { by: string; at: string }[]>();
  for (const { subject, by, at } of lines) notes.set(subject, [...(notes.get(subject) ?? []), { by, at }]);
  return notes;
}
