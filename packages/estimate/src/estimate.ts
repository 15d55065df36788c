import type { Informant, Wave } from "@kith/instrument";
import type { QualityFlag } from "@kith/scoring";
import type { Ordering } from "./ordering/estimate-ordering.ts";

/** Why a child's pair is not in a comparison. */
export type LeftOutWhy =
  | "left-group"
  | "consent-withdrawn"
  | "rater-changed"
  | "form-missing"
  | "no-score"
  | "version-changed"
  | "two-forms";
export type LeftOut = { child: string; why: LeftOutWhy };

/** One child's two scores. It stays in the private rooms: no release carries it. */
export type Pair = { child: string; before: number; after: number };

/** One paired set: the same children, one informant, one scale, two waves. Never a composite over informants. */
export type Comparison = {
  informant: Informant;
  instrument: string;
  scale: string;
  direction: "lower-is-better" | "higher-is-better";
  from: Wave;
  to: Wave;
  pairs: Pair[];
  leftOut: LeftOut[];
  /** How many different people judged. */
  raters: number;
  /** Null where fewer than one pair. Plain means of the paired set; nothing is rounded. */
  before: number | null;
  after: number | null;
  change: number | null;
};

/** How many sessions each child had, and how much of each strategy was carried out and taken up. */
export type Process = {
  plannedSessions: number;
  heldSessions: number;
  /** Person-times: attendances in all, part-time counted as one. */
  personTimes: number;
  /** Attendances that were possible: every enrolled child at every session held, those who left included. */
  possibleTimes: number;
  strategies: { strategy: string; delivery: number | null; uptake: number | null; sessions: number }[];
  /** How many of the sessions held each child came to, part of one counted as one. For the team only. */
  doses: { child: string; attended: number }[];
};

/** Forms asked for and received, for one informant at one wave. */
export type ResponseCount = { informant: Informant; wave: Wave; expected: number; received: number };

/** All that can be said of one group, before anyone asks what may be said aloud. */
export type GroupEstimate = {
  group: string;
  enrolled: number;
  left: { child: string; reason: string; worseOrUnsafe: boolean }[];
  consentWithdrawn: string[];
  comparisons: Comparison[];
  /** Which scale improved most, for each informant and instrument, as far as so few children can show it. */
  orderings: Ordering[];
  process: Process;
  responses: ResponseCount[];
  /** Forms worth a second look, and people asked in another way than before. For the team only. */
  quality: { child: string; informant: Informant; wave: Wave; flag: QualityFlag | "mode-changed" }[];
};
