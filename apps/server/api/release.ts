import type { Informant, Words } from "@kith/instrument";
import type { Design, DraftValue, DraftWithheld, ValueTogether } from "@kith/release";
import type { Obstacle } from "./index.ts";

export type { DraftValue, DraftWithheld, ValueTogether };

/** What stands in the way of publishing: the rule, the place, and what would help. */
export type ReleaseObstacle = Obstacle & { rule: string; wayOut: Words };

/** A number that nothing forbids, and that goes out only when whoever signs has looked at it. */
export type DraftReview = { cell: string; scale: Words; informant: Informant; says: Words };

export type DraftSigned = { by: string; at: string };

/** Who has signed this very draft. */
export type Signing = {
  /** The content that is signed. */
  hash: string;
  needed: number;
  signed: DraftSigned[];
  /** Whether the one who asks has. */
  mine: boolean;
  /** Who signed an earlier draft, which has changed since and is not signed any more. */
  lapsed: DraftSigned[];
};

/** What one should know of a draft before its numbers: whose answers are in it, and who was not asked twice. */
export type DraftChecks = {
  children: number;
  /** Of how many children averages may be told: their families said so, and have not taken it back. */
  agreed: number;
  /** About how many children somebody else answered the second time. Their changes are in no number. */
  raterChanges: { informant: Informant; children: number }[];
};

/** What the attack on the draft came to, in plain words. */
export type AttackInWords = { isFree: boolean; says: Words[] };

/** What a report is told that no answer holds. `PUT /api/studio/groups/:id/release-note` changes what is named. */
export type ReleaseNote = {
  design: Design;
  oneTeacherAgrees: boolean;
  heldBack: string[];
  harmContext: Words | null;
};

/** `GET /api/studio/groups/:id/draft`, staff only: what would be published, and what would not. */
export type ReleaseDraft = {
  mainPoints: Words[];
  shown: number;
  values: DraftValue[];
  withheld: DraftWithheld[];
  harm: Words[];
  checks: DraftChecks;
  reviews: DraftReview[];
  attack: AttackInWords;
  note: ReleaseNote;
  /** Null where there is no draft to sign, or where this very draft is public already. */
  signing: Signing | null;
  /** Why this cannot be published now, if it cannot. */
  refused: ReleaseObstacle[];
};

/** `GET /api/studio/programme/draft`, staff only: what the groups would show together. */
export type ProgrammeDraft = {
  mainPoints: Words[];
  values: ValueTogether[];
  /** What the groups together would not say, and why. */
  withheld: DraftWithheld[];
  harm: Words[];
  attack: AttackInWords;
  /** Groups of the programme that have no report yet, and so are not among those taken together. */
  notYet: Words[];
  /** The edition that is public; null before the first. */
  edition: number | null;
  url: string;
  signing: Signing | null;
  refused: ReleaseObstacle[];
};

/** `POST /api/studio/groups/:id/sign` and `POST /api/studio/programme/sign` with `{ hash }`: what was read is what is signed. */
export type Signed = { kind: "signed"; signing: Signing };

/**
 * `POST /api/studio/groups/:id/preview`, and `POST /api/studio/programme/preview` for what its groups show together: the
 * draft as readers would see it, for staff alone.
 */
export type Preview = { kind: "preview"; url: string };

/**
 * `POST /api/studio/groups/:id/publish`, and `POST /api/studio/programme/publish` for what its groups show together, staff
 * only: answers once the site is built and swapped in.
 */
export type Published = {
  kind: "published";
  edition: number;
  url: string;
  /** Why what several groups show together was not renewed with it; null where it was, or had no need to be. */
  together: Words | null;
};

/** Why a report was taken down: four reasons and no free text, so that nobody writes about a family here. */
export type TakeDownReason = "family-asked" | "could-be-recognised" | "mistake-found" | "programme-asked";

/** `POST /api/studio/groups/:id/take-down` with `{ reason }`: answers once its address says so. */
export type TakenDown = { kind: "taken-down"; slug: string; edition: number };
