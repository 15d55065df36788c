import type { Db } from "../store/tables.ts";

/** What came of one delivery: it needs nothing more, or it is to be delivered once more after a while. */
export type Delivered = "ended" | "again";

/** Brings what is written down to whoever works on it: in this process, or to any process that shares the database. */
export type Courier = {
  /** In the transaction that writes the work down, so that neither is there without the other. */
  send(trx: Db, ids: readonly string[]): Promise<void>;
  /** From now on each piece is handed out, one after the other; one that somebody dropped is handed out again. */
  begin(deliver: (id: string) => Promise<Delivered>): Promise<void>;
  /** There may be something new. */
  nudge(): void;
  /** Hands out nothing more, and waits a while for what is in hand. */
  stop(): Promise<void>;
};
