import type { MissingCode } from "@kith/instrument";

/** How one item came to count: as ticked, after reverse-keying, and what it added to its scale. */
export type ItemTrace = {
  item: string;
  raw: number | { missing: MissingCode };
  keyed: number | null;
  counted: number | null;
};

/** Why there is no score, in a form both languages can say. */
export type NoScore =
  | { kind: "too-few-answered"; answered: number; needed: number }
  | { kind: "too-many-blank"; blank: number; allowed: number }
  | { kind: "not-a-zero"; item: string; missing: MissingCode }
  | { kind: "part-missing"; part: string }
  | { kind: "bad-answer"; item: string };

/** What one person's answers come to on one scale, and how. Nothing is rounded here unless the instrument says so. */
export type Score = {
  scale: string;
  answered: number;
  items: number;
  trace: ItemTrace[];
  scoringVersion: string;
} & ({ kind: "score"; value: number; prorated: boolean; band: string | null } | { kind: "missing"; why: NoScore });
