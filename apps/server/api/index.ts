import type { LightForm } from "@kith/form";
import type { Informant, Instrument, Language, UnscoredItem, Wave, Words } from "@kith/instrument";
import type { PaperStep } from "./paper.ts";
import type { DraftElsewhere, SessionsToRecord } from "./people.ts";
import type { WaveWindow } from "./setup.ts";

/** The server's one front door for the other apps: what each route takes and gives. Types only. */
export type {
  DraftCard,
  DraftSaved,
  InstrumentCard,
  InstrumentPublished,
  InstrumentShelf,
  InstrumentState,
  InstrumentVersion,
  StoredDraft,
} from "./instruments.ts";

export type {
  PaperAbout,
  PaperAnswers,
  PaperBooklet,
  PaperDifference,
  PaperDifferences,
  PaperDone,
  PaperEntry,
  PaperRates,
  PaperRound,
  PaperRule,
  PaperSettling,
  PaperStep,
  PaperToEnter,
} from "./paper.ts";
export type { DraftElsewhere, SessionRecord, SessionsToRecord } from "./people.ts";

/** One form behind a link. The response's id is made on the device when the form opens. */
export type FormToFill = {
  assignment: string;
  child: string;
  informant: Informant;
  raterId: string;
  wave: Wave;
  /** Key into `OpenedLink.instruments`: `id@version`. */
  instrument: string;
  status: "open" | "received";
  /** Only where received. */
  receipt: string | null;
};

/** `POST /api/links/open` with `{ token }` or `{ code }`; a phone adds `lane: "light"`. */
export type OpenedLink = {
  /** One person's forms: a caregiver's one, a child's few, or a teacher's class list. */
  kind: "caregiver" | "child" | "class-list" | "kiosk" | "session-record";
  programme: Words;
  group: Words;
  language: Language;
  forms: FormToFill[];
  instruments: Record<string, { instrument: Instrument; hash: string }>;
  /** For a phone, and then without the instruments: each form compiled, by the same keys. Absent where only SurveyJS can draw one. */
  light?: Record<string, LightForm>;
  /** What is read out to a child first, by wave: only where the programme has written it in its own words. */
  assents?: Partial<Record<Wave, { words: Words; version: number }>>;
  /** What was begun at another device, to be carried on here. */
  drafts?: DraftElsewhere[];
  /** Only behind a session-record link, which has no forms. */
  sessions?: SessionsToRecord;
};

/** Why a link or code opens nothing, beside the words for the person: a page of its own stands for each. */
export type LinkRefusal = Refusal & {
  why: "mistyped" | "unknown-link" | "too-many-guesses" | "revoked" | "expired" | "not-yet-open" | "not-needed";
};

/** `PUT /api/responses/:id`, with `Authorization: Bearer <token or code>`. Given only once the form is on disk. */
export type Receipt = {
  kind: "stored" | "already-stored" | "kept-both";
  /** Six characters to read aloud. */
  receipt: string;
  receivedAt: string;
};

/**
 * One thing that stands in the way: where it is, and what to do, in both languages. Of a report it also names the rule, and
 * what would make it publishable.
 */
export type Obstacle = { at: string; says: Words; rule?: string; wayOut?: Words };

/** Any refusal: 400, 401, 403, 404, 409, 413, 422, 429, 503, 507. The words are for the person, in their language. */
export type Refusal = { kind: "refused"; says: Words; problems: Obstacle[] };

/** One cell of the board. */
export type BoardCell = {
  assignment: string;
  child: string;
  informant: Informant;
  wave: Wave;
  instrument: string;
  status: "expected" | "opened" | "received" | "missing" | "not-needed";
  reason: string | null;
  receivedAt: string | null;
  receipt: string | null;
  /** Only where it is on paper. */
  paper?: PaperStep;
};

/** Why a form will not come: five reasons and no free text, so that nobody writes a family's affairs here. */
export type MissingReason = "not-reached" | "refused" | "not-home" | "rater-changed" | "moved";

/**
 * `PUT /api/studio/assignments/:id/missing` with `{ reason }`, and `DELETE` of the same to wait for the form again, staff
 * only. A form that comes all the same is taken, and counts.
 */
export type Marked =
  | { kind: "marked"; status: "missing"; reason: MissingReason }
  | { kind: "marked"; status: "expected" | "opened"; reason: null };

export type BoardGroup = {
  id: string;
  slug: string;
  name: Words;
  enrolled: number;
  waves: Wave[];
  children: { code: string; left: boolean; consentWithdrawn: boolean }[];
  cells: BoardCell[];
  /** When each round may be filled in, as far as its days are set, and the days of the sessions in their order. */
  windows: WaveWindow[];
  sessionDays: string[];
  /** `older-rules`: public, and to be published again. `taken-down`: its address says so. */
  release: {
    state: "none" | "published" | "older-rules" | "taken-down";
    edition: number | null;
    url: string | null;
  };
};

/** `GET /api/studio/board`, `?from=40` for the groups after the fortieth, or `?group=id` for one alone; staff only. */
export type Board = {
  programme: { slug: string; name: Words };
  /** At most forty. */
  groups: BoardGroup[];
  /** How many groups come before these, and how many there are. */
  from: number;
  total: number;
};

/** An answer about safety or contact that asks for somebody. `response` names the one form it came with. */
export type Call = {
  response: string;
  /** How soon somebody must look: the same day, within two days, or at the next session. */
  level: "today" | "two-days" | "next-session";
  group: Words;
  child: string;
  informant: Informant;
  wave: Wave;
  kind: UnscoredItem["kind"];
  question: Words;
  answer: Words;
  receivedAt: string;
  /** Everyone who has opened it, the first one first. */
  openedBy: { by: string; at: string }[];
  seen: { by: string; at: string } | null;
  /** True where it must be looked at today and no lead did within four hours, so that the deputy sees it too. */
  withDeputy: boolean;
};

/**
 * `GET /api/studio/calls`: everything for the safeguarding lead, for a deputy what no lead has opened in time, and for group
 * workers what a child asks of them. The unseen come first, those that cannot wait before the others. Who opens it is noted.
 */
export type Calls = { calls: Call[] };

/** `GET /api/studio/calls/count`: how many nobody has seen, and nothing of what they say. */
export type CallCount = { unseen: number };

/** `POST /api/studio/calls/:response/seen`, staff only: who was first to see it, and when. */
export type Seen = { kind: "seen"; by: string; at: string };

export type {
  AttackInWords,
  DraftChecks,
  DraftReview,
  DraftSigned,
  DraftValue,
  DraftWithheld,
  Preview,
  ProgrammeDraft,
  Published,
  ReleaseDraft,
  ReleaseNote,
  ReleaseObstacle,
  Signed,
  Signing,
  TakeDownReason,
  TakenDown,
  ValueTogether,
} from "./release.ts";
export type {
  AttendanceStatus,
  AuditPage,
  Carer,
  ChildCard,
  ChildSetUp,
  ConsentGiven,
  ConsentHow,
  ConsentNote,
  ConsentWho,
  Contact,
  DataNotice,
  Decision,
  Done,
  FormLink,
  GroupSetUp,
  Guardian,
  Health,
  Invitation,
  Invited,
  LeavingEffects,
  LeavingReason,
  Me,
  Pattern,
  PlannedSession,
  Role,
  Safeguarding,
  SetUp,
  Slip,
  Slips,
  StaffList,
  Strategy,
  WaveWindow,
  WithdrawalEffects,
  Withdrawn,
} from "./setup.ts";
export type { FamilyText, Purpose, TextChange, TextHistory, TextKind, TextLook } from "./texts.ts";
