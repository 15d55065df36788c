import type { Db } from "./tables.ts";

/** Every answer that asks for somebody, with whose it is: of a form that is kept, any answer but a plain "no". */
export function askedCalls(db: Db) {
  return db
    .selectFrom("concern")
    .innerJoin("response", "response.seq", "concern.response_seq")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .where("concern.answer", "!=", "no");
}
