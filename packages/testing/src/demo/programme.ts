import type { Informant, Response, Wave, Words } from "@kith/instrument";

/** One made-up group: everything a server would know of it, at every wave. */
export type DemoGroup = {
  id: string;
  slug: string;
  name: Words;
  plannedSessions: number;
  children: DemoChild[];
  /** Forms asked for. One that never came has no response. */
  expected: { child: string; informant: Informant; raterId: string; wave: Wave; instrument: string }[];
  responses: Response[];
  sessions: {
    number: number;
    answers: Response["answers"];
    attendance: { child: string; status: "full" | "part" | "absent-told" | "absent-unknown" }[];
  }[];
};

export type DemoChild = {
  code: string;
  age: number;
  left: { afterSession: number; reason: string; worseOrUnsafe: boolean } | null;
  consentWithdrawn: boolean;
};

/** The six made-up groups that `npm start` plants. */
export type DemoProgramme = {
  slug: string;
  name: Words;
  place: Words;
  period: Words;
  groups: DemoGroup[];
};
