/** The tables of work that goes on without anybody waiting, and of what one server at a time may do. */
export type JobTables = {
  /** One piece of work, from the moment it is asked for; what came of it stays. */
  job: {
    id: string;
    kind: string;
    /** Whose workers take it: a server's own, or those of a national run. */
    lane: "desk" | "national";
    /** What it is about: a group's id, a programme's, or nothing. */
    subject: string;
    /** The larger piece of work that it is a part of. */
    run: string | null;
    input: string;
    asked_at: string;
    asked_by: string;
    state: "waiting" | "working" | "done" | "failed";
    tries: number;
    done: number;
    total: number;
    /** What is to be told of it now, in words. */
    says: string | null;
    outcome: string | null;
    began_at: string | null;
    ended_at: string | null;
  };
  /** Whose turn it is. Whoever holds it makes it beat; one that no longer beats may be taken over. */
  lease: { name: string; holder: string | null; beat: number };
  /** Whom each line of the ledger is about. */
  ledger_line: { seq: number; subject: string };
};
