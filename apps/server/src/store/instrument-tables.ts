import type { Comparability } from "@kith/instrument";

/** The tables of the instrument builder: what is being written, and the life of what was published. */
export type InstrumentTables = {
  /** Its body is the studio's own; the server keeps it as it came. `published_as` is the hash of what it became. */
  instrument_draft: {
    id: string;
    title: string;
    body: string;
    revision: number;
    made_by: string;
    made_at: string;
    saved_by: string;
    saved_at: string;
    published_as: string | null;
    discarded_at: string | null;
  };
  /** Append-only: when a version was published, retired, brought back or given its waves, by whom, and what was said of it. */
  instrument_event: {
    id: string;
    version_id: string;
    number: number;
    kind: "published" | "retired" | "brought-back" | "asked-at";
    at: string;
    done_by: string;
    detail: string;
  };
};

/** What is kept of a publication beside the instrument itself. `follows` is the hash of the version before. */
export type Publication = {
  follows: string | null;
  comparability: Comparability | null;
  note: string;
  textStatus: Record<string, string>;
};
