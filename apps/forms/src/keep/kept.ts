import type { Language, Response, Words } from "@kith/instrument";
import type { FormToFill, OpenedLink, SessionRecord } from "@kith/server/api";
import type { DBSchema } from "idb";

/** A link that was opened on this device. What is said of it elsewhere uses the id, which opens nothing. */
export type KeptLink = {
  id: string;
  secret: string;
  opened: OpenedLink;
  /** The children of a class list as they were shuffled for this person, once. */
  order?: string[];
  /** Child by child unless the person chose otherwise. */
  round?: Round;
  /** This person has said that it was they who answered the last time. */
  sameRater?: boolean;
};

/** In which order a teacher goes through a class: all questions of a child, or all children for a question. */
export type Round = "by-child" | "by-item";

/** One form as far as it is filled in. The response's id is made here, once, when the form opens. */
export type Draft = { responseId: string; form: FormToFill; opened: string; data: Record<string, unknown> };

/** Where the person is: at a question of one of the forms, or past the last one. */
export type Place = { kind: "question"; form: number; question: string } | { kind: "end" };

export type AssistedBy = Response["assistedBy"];

/** The forms one person fills in one after the other about one child, and sends together. */
export type Sitting = {
  key: string;
  link: string;
  child: string;
  agreed: boolean;
  assistedBy: AssistedBy | null;
  practised: boolean;
  /** Who reads to somebody has seen what to say first. */
  scripted?: boolean;
  rested: boolean;
  place: Place | null;
  drafts: Draft[];
};

/** A session record as far as it is filled in. */
export type SessionDraft = { key: string; id: string; link: string; opened: string; record: Partial<SessionRecord> };

/** A tablet that goes from child to child: locked or not, what opens it, and who has it now. */
export type Kiosk = {
  link: string;
  locked: boolean;
  child: string | null;
  salt: string;
  pinHash: string;
  wrong: number;
  waitUntil: number;
};

/** A finished form on its way. It leaves the device only when the server has said that it has it. */
export type Sending = {
  id: string;
  sitting: string;
  link: string;
  secret: string;
  assignment: string;
  /** A session record goes another way; nothing said means a form. */
  what?: "session";
  response: Response | SessionRecord;
  state: { kind: "waiting" } | { kind: "refused"; says: Words };
};

/** The server's word that a form is there. It holds no answer. */
export type KeptReceipt = {
  id: string;
  sitting: string;
  link: string;
  assignment: string;
  receipt: string;
  receivedAt: string;
};

export type Settings = {
  language: Language | null;
  elder: boolean;
  /** First whether it happened at all, then how often. */
  twoSteps?: boolean;
  /** The name of the recorded voice that is heard, where there are several. */
  voice?: string;
};

/** What is kept on this device, and where. */
export interface Kept extends DBSchema {
  links: { key: string; value: KeptLink; indexes: { secret: string } };
  sittings: { key: string; value: Sitting };
  outbox: { key: string; value: Sending };
  receipts: { key: string; value: KeptReceipt };
  nicknames: { key: string; value: string };
  settings: { key: string; value: Settings };
  sessions: { key: string; value: SessionDraft };
  kiosk: { key: string; value: Kiosk };
}
