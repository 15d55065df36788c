import type { SessionRecord } from "@kith/server/api";
import { withDatabase } from "../keep/database.ts";
import type { KeptLink, Sending, SessionDraft } from "../keep/kept.ts";
import { newId } from "../keep/new-id.ts";

/** The record of one session, begun now or carried on. Its id is made here, once, so that sending it twice is sending it once. */
export function openRecord(link: KeptLink, number: number): Promise<SessionDraft> {
  return withDatabase(async (database) => {
    const change = database.transaction("sessions", "readwrite");
    const key = `${link.id}/${number}`;
    const begun = await change.store.get(key);
    const draft: SessionDraft = begun ?? {
      key,
      id: newId(),
      link: link.id,
      opened: new Date().toISOString(),
      record: { number, attendance: [], counts: [], answers: {} },
    };
    if (!begun) await change.store.put(draft);
    await change.done;
    return draft;
  });
}

/** Adds to what is kept of a record; what was sent meanwhile stays sent. */
export function changeRecord(key: string, part: Partial<SessionRecord>): Promise<void> {
  return withDatabase(async (database) => {
    const writing = database.transaction("sessions", "readwrite", { durability: "strict" });
    const kept = await writing.store.get(key);
    if (kept) await writing.store.put({ ...kept, record: { ...kept.record, ...part } });
    await writing.done;
  });
}

/** Puts a finished record on its way, in the moment in which its draft goes. */
export function finishRecord(link: KeptLink, draft: SessionDraft, record: SessionRecord): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction(["sessions", "outbox"], "readwrite", { durability: "strict" });
    const sending: Sending = {
      id: draft.id,
      sitting: draft.key,
      link: link.id,
      secret: link.secret,
      assignment: draft.key,
      what: "session",
      response: record,
      state: { kind: "waiting" },
    };
    if (await change.objectStore("sessions").get(draft.key)) await change.objectStore("outbox").put(sending);
    await change.objectStore("sessions").delete(draft.key);
    await change.done;
  });
}

export function begunRecords(link: string): Promise<number[]> {
  return withDatabase(async (database) =>
    (await database.getAll("sessions")).flatMap((one) => (one.link === link ? (one.record.number ?? []) : [])),
  );
}
