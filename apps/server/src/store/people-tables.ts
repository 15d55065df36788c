import type { Generated } from "kysely";

/** The tables behind links other than the filled-in forms themselves. */
export type PeopleTables = {
  /** A form begun on one device to be carried on at another, sealed; gone when the form comes in. */
  draft: { link_id: string; child: string; sealed: string; at: string };
  /** Append-only: what the group worker noted. The first record of a session counts; others wait for a person. */
  session_record: {
    seq: Generated<number>;
    id: string;
    group_id: string;
    number: number;
    content_hash: string;
    body: string;
    receipt: string;
    received_at: string;
  };
};
