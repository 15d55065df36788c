import { fromSurvey } from "@kith/form";
import type { Answer, Instrument, Language } from "@kith/instrument";
import type { SessionRecord } from "@kith/server/api";
import type { SessionDraft } from "../keep/kept.ts";

/** A finished record. What was not rated is blank, and a count that nobody confirmed is not there: it is never taken for none. */
export function toRecord(
  asked: { instrument: Instrument; hash: string },
  draft: SessionDraft,
  data: Record<string, unknown>,
  language: Language,
  now: string,
): SessionRecord {
  const { instrument, hash } = asked;
  const { record, opened } = draft;
  const { answers, unscored } = fromSurvey(instrument, data);
  return {
    id: draft.id,
    instrument: { id: instrument.id, version: instrument.version, hash },
    number: record.number ?? 1,
    date: record.date ?? now.slice(0, 10),
    minutes: record.minutes ?? null,
    plan: record.plan ?? null,
    attendance: record.attendance ?? [],
    counts: record.counts ?? [],
    answers: answers as Record<string, Answer>,
    safety: unscored.safety === "yes" ? "yes" : unscored.safety === "no" ? "no" : null,
    language,
    opened,
    finished: now < opened ? opened : now,
  };
}
