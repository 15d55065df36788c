import type { Language, Response, Words } from "@kith/instrument";
import type { FormToFill, OpenedLink } from "@kith/server/api";
import type { DBSchema } from "idb";

/** A link that was opened on this device. What is said of it elsewhere uses the id, which opens nothing. */
export type KeptLink = { id: string; secret: string; opened: OpenedLink };

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
  rested: boolean;
  place: Place | null;
  drafts: Draft[];
};

/** A finished form on its way. It leaves the device only when the server has said that it has it. */
export type Sending = {
  id: string;
  sitting: string;
  link: string;
  secret: string;
  assignment: string;
  response: Response;
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

export type Settings = { language: Language | null; elder: boolean };

/** What is kept on this device, and where. */
export interface Kept extends DBSchema {
  links: { key: string; value: KeptLink; indexes: { secret: string } };
  sittings: { key: string; value: Sitting };
  outbox: { key: string; value: Sending };
  receipts: { key: string; value: KeptReceipt };
  nicknames: { key: string; value: string };
  settings: { key: string; value: Settings };
}
