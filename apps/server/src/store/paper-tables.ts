import type { Wave } from "@kith/instrument";
import type { Generated } from "kysely";

/** The tables of forms on paper. */
export type PaperTables = {
  /** The sheets about one child from one person at one wave. Its code is printed on each of them; it opens nothing without signing in. */
  paper_booklet: {
    id: string;
    code: string;
    group_id: string;
    child_id: string;
    wave: Wave;
    made_at: string;
    /** When it was printed to be handed out. */
    out_at: string | null;
  };
  paper_form: { assignment_id: string; booklet_id: string };
  /** Append-only: what one person read on the paper. The second is another person's. */
  paper_entry: {
    seq: Generated<number>;
    id: string;
    booklet_id: string;
    turn: number;
    content_hash: string;
    body: string;
    entered_at: string;
    entered_by: string;
  };
  /** Half-entered, sealed, for nobody but the one who began. */
  paper_draft: { booklet_id: string; by: string; sealed: string; at: string };
  /** What counts, and how it came about; from then on the forms are in. */
  paper_settlement: {
    booklet_id: string;
    way: "single" | "same" | "settled";
    compared: number;
    differed: number;
    body: string;
    at: string;
    by: string;
  };
  paper_rule: {
    programme_id: string;
    entries: "double" | "single";
    settled_by: "either" | "keeper";
    changed_at: string;
    changed_by: string;
  };
};
