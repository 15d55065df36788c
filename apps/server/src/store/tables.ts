import type { Informant, Wave } from "@kith/instrument";
import type { Generated, Kysely } from "kysely";
import type { InstrumentTables } from "./instrument-tables.ts";
import type { JobTables } from "./job-tables.ts";
import type { PaperTables } from "./paper-tables.ts";
import type { PeopleTables } from "./people-tables.ts";
import type { ReleaseTables } from "./release-tables.ts";
import type { SetUpTables } from "./setup-tables.ts";

/** What a repository is given: the open transaction, or a reader. Never the Store itself. */
export type Db = Kysely<Tables>;

/** Every table, in the field's words. Columns that hold JSON or an instant are text; what they hold is read by their repository. */
export type Tables = InstrumentTables &
  JobTables &
  PaperTables &
  PeopleTables &
  ReleaseTables &
  SetUpTables & {
    programme: {
      id: string;
      slug: string;
      name: string;
      place: string;
      period: string;
      /** 1 where the people are invented. */
      made_up: number;
      created_at: string;
    };
    group_: {
      id: string;
      programme_id: string;
      slug: string;
      name: string;
      planned_sessions: number;
      created_at: string;
    };
    /** A code, never a name. */
    child: { id: string; group_id: string; code: string; left: string | null };
    consent: { id: string; child_id: string; kind: string; given_at: string; withdrawn_at: string | null };
    informant: { id: string; group_id: string; role: Informant; rater_id: string };
    session: { id: string; group_id: string; number: number; answers: string };
    attendance: {
      session_id: string;
      child_id: string;
      status: "full" | "part" | "absent-told" | "absent-unknown";
    };
    instrument_version: { id: string; instrument: string; version: string; hash: string; definition: string };
    /** One person's way to their forms. Only the HMAC of its token and of its typed code are kept. */
    link: {
      id: string;
      group_id: string;
      kind: "caregiver" | "child" | "class-list" | "kiosk" | "session-record";
      language: "zh-CN" | "en";
      token_hash: string;
      code_hash: string;
      expires_at: string;
      revoked_at: string | null;
      created_at: string;
    };
    /** One form asked for: child × informant × wave × instrument. */
    assignment: {
      id: string;
      child_id: string;
      informant_id: string;
      instrument_version_id: string;
      wave: Wave;
      link_id: string | null;
      opened_at: string | null;
      closed: "missing" | "not-needed" | null;
      closed_reason: string | null;
    };
    /** Append-only. `id` is made on the device; one id with two contents is two rows, and a person decides. `seq` is its audit line's. */
    response: {
      seq: number;
      id: string;
      assignment_id: string;
      content_hash: string;
      body: string;
      receipt: string;
      received_at: string;
    };
    /** Answers about safety or contact, kept apart from the scored ones. */
    concern: { id: string; response_seq: number; item: string; answer: string; received_at: string };
    release: {
      id: string;
      group_id: string;
      edition: number;
      hash: string;
      body: string;
      published_at: string;
      published_by: string;
    };
    /** What may be said of several groups together, edition by edition. */
    programme_release: {
      id: string;
      programme_id: string;
      edition: number;
      hash: string;
      body: string;
      published_at: string;
      published_by: string;
    };
    /** Append-only: this edition, and all before it, are no longer public. */
    tombstone: { id: string; group_id: string; edition: number; reason: string; at: string; taken_down_by: string };
    /** Append-only and chained: every release that went out or was taken down, and who stands behind each number. */
    ledger: { seq: Generated<number>; body: string; hash: string };
    /** Append-only, each row sealed with the hash of the one before. */
    audit: {
      seq: number;
      at: string;
      actor: string;
      action: string;
      subject: string;
      detail: string;
      previous: string;
      hash: string;
    };
    /** Whose turn it is to write, and how many turns there were. */
    turn: { name: string; number: number };
    /** What this installation is recognised by. */
    installation: { name: string; value: string };
    throttle: { key: string; failures: number; until: string };
    staff: { id: string; email: string; name: string };
  };
