import type { Language, Wave, Words } from "@kith/instrument";
import type { FamilyText, Purpose } from "./texts.ts";

/** What one may do, in one programme or in the whole house. */
export type Role = "facilitator" | "keeper" | "safeguarding" | "deputy" | "publisher" | "admin";

/** `GET /api/studio/me`: who is signed in, and what they may do in the programme they see. */
export type Me = { name: string; email: string; roles: Role[]; programme: string | null };

/** A person to call, and how. */
export type Contact = { name: string; phone: string };

export type Safeguarding = { lead: Contact; deputy: Contact; numbers: { what: string; number: string }[] };

/** The rules for handling children's data, in the programme's own facts. */
export type DataNotice = { responsible: string; contact: string; keptWhere: string; keepMonths: number };

export type Carer = "grandparent" | "parent" | "relative" | "other";
export type Guardian = "reached" | "phone-only" | "not-reached";
export type Pattern = "withdrawal" | "cathartic" | "aggressive" | "model";

/** What is known of a child beside the code. Nothing here is a name. */
export type ChildCard = {
  code: string;
  age: number | null;
  carer: Carer | null;
  guardian: Guardian | null;
  pattern: Pattern | null;
  teacher: number;
  readAloud: boolean;
  language: Language;
};

export type Strategy = "supportive-environment" | "positive-self-concept" | "emotion-expression" | "modelling";

export type AttendanceStatus = "full" | "part" | "absent-told" | "absent-unknown";

export type PlannedSession = {
  number: number;
  heldOn: string | null;
  strategies: Strategy[];
  attendance: { child: string; status: AttendanceStatus }[];
  /** When the attendance was entered. */
  enteredAt: string | null;
  /** Whether it was entered within three days of the session; null before either is known. */
  inTime: boolean | null;
  /** Whether the group worker's own record of the session has come in. */
  recorded: boolean;
};

export type WaveWindow = {
  wave: Wave;
  opensOn: string;
  closesOn: string;
  openedAt: string | null;
  /** True where the first forms came in after the first session: a baseline that is none. */
  late: boolean;
};

export type Decision = "yes" | "no" | "withdrawn";
export type ConsentWho = "parent" | "other-guardian" | "caregiver" | "child";
export type ConsentHow = "paper" | "phone-witness" | "wechat-voice" | "in-person";

export type ConsentNote = {
  purpose: Purpose;
  wave: Wave | null;
  decision: Decision;
  who: ConsentWho;
  how: ConsentHow;
  /** Which version it was said to, and its hash. */
  textVersion: number;
  textHash: string;
  receipt: string;
  at: string;
};

export type ChildSetUp = ChildCard & {
  id: string;
  left: boolean;
  /** After which session, and why; null where the child is there. */
  leaving: { afterSession: number; reason: LeavingReason } | null;
  /** Newest first. */
  notes: ConsentNote[];
  /** A day by which the answers are erased, where that was asked for. */
  erasure: { dueOn: string; doneAt: string | null; receipt: string } | null;
};

export type LeavingReason =
  | "moved-to-parents"
  | "lost-interest"
  | "told-to-work"
  | "excluded"
  | "worsening"
  | "other"
  | "consent-withdrawn";

/** `GET /api/studio/children/:id/left`: what noting that a child has left would do. `POST` does it, `DELETE` takes it back. */
export type LeavingEffects = {
  /** Forms that are not waited for any more. */
  stops: number;
  /** Forms that are in, and stay. */
  kept: number;
  /** Children who are still there, without this one. */
  stay: number;
  /** The last session the child came to, as far as it was noted. */
  afterSession: number;
};

export type GroupSetUp = {
  id: string;
  slug: string;
  name: Words;
  plannedSessions: number;
  children: ChildSetUp[];
  sessions: PlannedSession[];
  waves: WaveWindow[];
  /** Advice on who is in the group together; never a refusal. */
  advice: Words[];
};

/** `GET /api/studio/setup`: everything about how the programme is set up. */
export type SetUp = {
  programme: { id: string; slug: string; name: Words; place: Words; period: Words } | null;
  safeguarding: Safeguarding | null;
  notice: (DataNotice & { version: number; at: string }) | null;
  /** Every version of every text, each kind's newest first: the first that is for a wave is the one told there. */
  texts: FamilyText[];
  groups: GroupSetUp[];
};

/** What every change gives back where nothing else is said. */
export type Done = { kind: "done"; id: string };

/** One person's slip: what they are handed, once for each wave. */
export type Slip = {
  link: string;
  kind: "caregiver" | "child" | "class-list" | "kiosk" | "session-record";
  children: string[];
  raterId: string;
  language: Language;
  token: string;
  code: string;
  minutes: number;
  closesOn: string;
  readAloud: boolean;
};

/** `POST …/waves/:wave/open` and `GET …/waves/:wave/slips`. */
export type Slips = {
  group: Words;
  wave: Wave;
  slips: Slip[];
  /** Children of whom nothing is asked, and why. */
  notAsked: { child: string; says: Words }[];
};

/** `GET /api/studio/assignments/:id/link`: what a reminder needs; null where the link cannot be read again. */
export type FormLink = { token: string; code: string; minutes: number; language: Language };

/** `GET /api/studio/children/:id/withdrawal?scope=`: what would happen, before it does. */
export type WithdrawalEffects = {
  /** Forms that stop being asked for. */
  stops: number;
  /** Forms already in that will be erased. */
  erases: number;
  eraseBy: string;
  /** Editions that hold the child within an average, and stay. */
  stays: { group: Words; edition: number }[];
  callsKept: number;
};

/** `POST` of the same. */
export type Withdrawn = { kind: "withdrawn"; receipt: string; eraseBy: string };

export type ConsentGiven = { kind: "noted"; receipt: string };

/** `GET /api/studio/staff`, admin only. */
export type StaffList = {
  staff: { id: string; name: string; email: string; roles: Role[] }[];
  invitations: { id: string; name: string; roles: Role[]; expiresAt: string }[];
};

/** `POST /api/studio/staff/invitations`: the link is shown this once. */
export type Invited = { kind: "invited"; token: string; expiresAt: string };

/** `POST /api/invitations/open` with `{ token }`. */
export type Invitation = { kind: "invitation"; name: string; roles: Role[] };

/** `GET /api/studio/health`, admin only: what was looked at, in the order of `kith doctor`, and the newest work first. */
export type Health = {
  findings: { about: string; is: "fine" | "look" | "wrong"; says: Words }[];
  work: { at: string; by: string; state: "waiting" | "working" | "done" | "failed"; says: Words }[];
};

/** `GET /api/studio/audit`, admin only, newest first. */
export type AuditPage = {
  /** The number of the first line that does not follow from the one before; null where all hold. */
  brokenAt: number | null;
  lines: {
    seq: number;
    at: string;
    actor: string;
    /** The name of the colleague who did it; null where it was no colleague, or one who is not there any more. */
    name: string | null;
    action: string;
    /** What it was about, as people call it; null where that is not known. */
    about: Words | null;
    detail: Record<string, unknown>;
  }[];
  earlier: boolean;
};
