import type { Language, Wave, Words } from "@kith/instrument";
import type { Obstacle } from "./index.ts";

/** What a family or a child is asked, each with a text of its own. */
export type Purpose = "join" | "forms" | "publish" | "follow-up" | "assent";

/** What is told before an answer is asked: the text behind each yes, and the rules for children's data. */
export type TextKind = Purpose | "notice";

/** One version of a text. */
export type FamilyText = {
  kind: TextKind;
  /** Only where it is read out anew at each wave; null is every wave. */
  wave: Wave | null;
  version: number;
  words: Words;
  hash: string;
  /** Null where it came with Kith. */
  at: string | null;
  by: string | null;
};

/** A sentence that is new, gone, or stands in the place of another. */
export type TextChange = { language: Language; before: string | null; after: string | null };

/** `GET /api/studio/programmes/:id/texts`: each kind with every version, newest first. */
export type TextHistory = {
  kind: TextKind;
  /** The sentences that stay in every version. */
  core: Words[];
  versions: (FamilyText & {
    /** What differs from the version before. */
    changes: TextChange[];
    /** Children for whom a yes was given to this version. */
    agreed: number;
  })[];
}[];

/** `POST …/texts/look`: what would keep a text from being stored, advice on it, and what differs from the one told now. */
export type TextLook = { problems: Obstacle[]; advice: Words[]; changes: TextChange[] };
