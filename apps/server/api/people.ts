import type { Answer, Language, Response } from "@kith/instrument";

/** What the group worker notes of one session, the same evening. Sent once under its own id, like a form. */
export type SessionRecord = {
  /** Made on the device when the record is opened. */
  id: string;
  instrument: Response["instrument"];
  number: number;
  /** The day, like `2026-05-06`. */
  date: string;
  minutes: number | null;
  plan: "as-planned" | "minor" | "major" | null;
  attendance: { child: string; status: "full" | "part" | "absent-told" | "absent-unknown" }[];
  /** What was counted of each child who was there; a count that nobody confirmed is not here. */
  counts: { child: string; counts: Record<string, number> }[];
  answers: Record<string, Answer>;
  safety: "yes" | "no" | null;
  language: Language;
  opened: string;
  finished: string;
};

/** A group's sessions, for the link by which they are recorded. */
export type SessionsToRecord = {
  children: string[];
  planned: number;
  /** Records that are in. */
  received: { number: number; receipt: string }[];
};

/** `PUT /api/drafts/:child`, with the link's token or code: a form that is carried on at another device. `null` takes it back. */
export type DraftElsewhere = { child: string; at: string; text: string };
