import type { Informant, Instrument, Response, Wave } from "@kith/instrument";

/** What `estimateGroup` is given: one group, its people, its forms and its sessions. */
export type GroupRecord = {
  group: string;
  plannedSessions: number;
  children: {
    code: string;
    left: { afterSession: number; reason: string; worseOrUnsafe: boolean } | null;
    consentWithdrawn: boolean;
  }[];
  /** Forms asked for; one that never came has no response. */
  expected: { child: string; informant: Informant; wave: Wave; instrument: string }[];
  responses: Response[];
  sessions: {
    number: number;
    /** The facilitator's ratings, an answered session-record instrument. */
    answers: Response["answers"];
    attendance: { child: string; status: "full" | "part" | "absent-told" | "absent-unknown" }[];
  }[];
  instruments: Instrument[];
};
