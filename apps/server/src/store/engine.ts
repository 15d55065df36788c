import type { Kysely } from "kysely";
import { openEmbedded } from "./embedded.ts";
import type { Transactions } from "./group-commit.ts";
import { openPostgres } from "./postgres.ts";
import type { Tables } from "./tables.ts";

/** An open database, embedded or PostgreSQL: nothing outside this folder knows which. */
export type Engine = {
  kind: "embedded" | "postgres";
  /** For group commit and the sign-in library; everything else reads by `reader`. */
  writer: Kysely<Tables>;
  reader: Kysely<Tables>;
  transactions: Transactions;
  /** A number that changes whenever something was committed, by whomever. */
  version(): Promise<number>;
  close(): Promise<void>;
};

/** The database of a data folder: the one that DATABASE_URL names, or else the file in the folder. */
export function openEngine(folder: string, url = process.env.DATABASE_URL): Promise<Engine> {
  return url ? openPostgres(url) : openEmbedded(folder);
}
