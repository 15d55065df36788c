import type { Instrument } from "@kith/instrument";
import type { Call } from "../../api/index.ts";
import { addToAudit } from "./audit.ts";
import { loadInstrument } from "./instruments.ts";
import type { Db } from "./tables.ts";

const seenAction = "call-seen";

/**
 * Every answer about safety or contact that asks for somebody, those that nobody has seen first. It stays in the list when
 * consent is withdrawn: a child's safety does not depend on the study.
 */
export async function loadCalls(db: Db): Promise<Call[]> {
  const rows = await askedOf(db);
  const seen = await seenOnes(db);
  const calls: Call[] = [];
  for (const { name, response, hash, item, answer, ...call } of rows) {
    const words = wordsOf(await loadInstrument(db, hash), item, answer);
    if (words === null) continue;
    const id = String(response);
    calls.push({ response: id, group: JSON.parse(name), ...call, ...words, seen: seen.get(id) ?? null });
  }
  return [...calls.filter((call) => call.seen === null), ...calls.filter((call) => call.seen !== null)];
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

/** The question and the answer in words, or null where the answer asks for nothing. Only a plain "no" does. */
function wordsOf(
  instrument: Instrument,
  item: string,
  answer: string,
): Pick<Call, "kind" | "question" | "answer"> | null {
  if (answer === "no") return null;
  const asked = instrument.unscoredItems.find((candidate) => candidate.id === item);
  const option = asked?.options.find(({ value }) => value === answer);
  if (!asked || !option) throw new Error("wordsOf requires an answer that its form offers");
  return { kind: asked.kind, question: asked.words, answer: option.words };
}

function askedOf(db: Db) {
  return db
    .selectFrom("concern")
    .innerJoin("response", "response.seq", "concern.response_seq")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("group_", "group_.id", "child.group_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
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
    .where("concern.answer", "!=", "no")
    .orderBy("concern.response_seq", "desc")
    .orderBy("concern.item")
    .execute();
}

async function seenOnes(db: Db): Promise<Map<string, { by: string; at: string }>> {
  const lines = await db
    .selectFrom("audit")
    .select(["subject", "actor as by", "at"])
    .where("action", "=", seenAction)
    .execute();
  return new Map(lines.map(({ subject, by, at }) => [subject, { by, at }]));
}
