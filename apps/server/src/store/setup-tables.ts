import type { Informant, Wave } from "@kith/instrument";
import type { TextKind } from "../../api/index.ts";

/** The tables of setting up: plans, consents, who may do what. Days are `2026-09-01`, without a time. */
export type SetUpTables = {
  /** Who is called when a child is not safe; JSON of `{ name, phone }`, and of a list of `{ what, number }`. */
  safeguarding: {
    programme_id: string;
    lead: string;
    deputy: string;
    numbers: string;
    changed_at: string;
    changed_by: string;
  };
  /** The rules for handling children's data, as told to families; a change is a new version. */
  data_notice: {
    id: string;
    programme_id: string;
    version: number;
    body: string;
    hash: string;
    at: string;
    by: string;
  };
  /** What a programme tells families in its own words; append-only, a change is a new version. JSON of words in both languages. */
  consent_text: {
    id: string;
    programme_id: string;
    purpose: TextKind;
    /** Only where it is read out anew at each wave; null is every wave. */
    wave: Wave | null;
    version: number;
    words: string;
    hash: string;
    at: string;
    by: string;
  };
  /** What is known of a child beside its code, and no more. */
  child_card: {
    child_id: string;
    age: number | null;
    carer: string | null;
    guardian: string | null;
    pattern: string | null;
    /** The teacher's number: `t1`, `t2` … */
    teacher: number;
    /** 1 where a helper reads the questions to the caregiver. */
    read_aloud: number;
    language: "zh-CN" | "en";
  };
  session_plan: {
    id: string;
    group_id: string;
    number: number;
    held_on: string | null;
    strategies: string;
    attendance_at: string | null;
  };
  wave_window: {
    id: string;
    group_id: string;
    wave: Wave;
    opens_on: string;
    closes_on: string;
    opened_at: string | null;
    opened_by: string | null;
  };
  /** A link's token and code, sealed with a key that is not in the database, so that a slip can be printed again. */
  link_seal: { link_id: string; sealed: string };
  /** Append-only: every yes, no and withdrawal, to which text; the newest of a purpose counts. */
  consent_note: {
    id: string;
    child_id: string;
    purpose: "join" | "forms" | "publish" | "follow-up" | "assent";
    wave: Wave | null;
    decision: "yes" | "no" | "withdrawn";
    who: string;
    how: string;
    text_version: number;
    text_hash: string;
    receipt: string;
    at: string;
    by: string;
  };
  erasure: {
    id: string;
    child_id: string;
    scope: "forms" | "everything";
    receipt: string;
    asked_at: string;
    due_on: string;
    done_at: string | null;
  };
  /** A call for help that outlives the form it came with: safety does not depend on the study. */
  kept_call: {
    response_seq: number;
    item: string;
    group_id: string;
    child: string;
    informant: Informant;
    wave: Wave;
    instrument_hash: string;
    answer: string;
    received_at: string;
  };
  /** `programme_id` is `*` for the whole house. */
  staff_role: { staff_id: string; programme_id: string; role: string };
  /** The sign-in library's; only to end it, or to see when it does. */
  staff_session: { userId: string; expiresAt: string };
  invitation: {
    id: string;
    token_hash: string;
    name: string;
    roles: string;
    programme_id: string;
    expires_at: string;
    accepted_at: string | null;
    made_at: string;
    made_by: string;
  };
};
