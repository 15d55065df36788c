import type { Answer, Informant, Instrument, Language, Response, Wave, Words } from "@kith/instrument";

/** How far a form on paper has come. */
export type PaperStep = "out" | "entered-once" | "differs" | "settled";

/** Whether one person's entry may be enough, and who settles where two differ: either of the two, or a data keeper alone. */
export type PaperRule = { entries: "double" | "single"; settledBy: "either" | "keeper" };

/** One booklet: the sheets about one child from one person. */
export type PaperBooklet = {
  code: string;
  child: string;
  informant: Informant;
  raterId: string;
  language: Language;
  /** `instrument` is a key into `PaperRound.instruments`. */
  forms: { assignment: string; instrument: string }[];
  /** `ready`: not printed yet. `elsewhere`: came in by a link. `not-needed`: nothing is asked any more. */
  state: "ready" | "elsewhere" | "not-needed" | PaperStep;
  /** Who has entered it, by name, the first one first. */
  entered: { by: string; at: string; isMine: boolean }[];
  /** Begun by oneself and not finished. */
  isBegun: boolean;
  /** Answers compared and differing; null before two have entered it. */
  compared: number | null;
  differed: number | null;
};

/** How often two people read the same paper differently. */
export type PaperRates = {
  /** Two people who entered the same booklets. */
  pairs: { names: [string, string]; booklets: number; compared: number; differed: number }[];
  /** One person, in booklets that are settled: `misread` is what the paper, looked at again, did not say. */
  people: { name: string; compared: number; misread: number }[];
  /** One instrument, by its key. */
  forms: { instrument: string; compared: number; differed: number }[];
};

/** `GET` and `POST /api/studio/groups/:id/waves/:wave/booklets`; the `POST` makes those that are not there yet. */
export type PaperRound = {
  programme: string;
  group: Words;
  wave: Wave;
  rule: PaperRule;
  booklets: PaperBooklet[];
  instruments: Record<string, { instrument: Instrument; hash: string }>;
  rates: PaperRates;
};

/** What is read on the paper of one form. */
export type PaperAnswers = {
  assignment: string;
  answers: Record<string, Answer>;
  unscored: Record<string, string>;
};

/** What is read on the paper beside the answers. */
export type PaperAbout = {
  /** The day that stands on the paper; null where there is none. */
  datedOn: string | null;
  assistedBy: Response["assistedBy"];
  /** The person who is usually asked, or somebody else in the same place. */
  rater: "usual" | "other";
  language: Language;
};

/** `POST /api/studio/paper/:code/entries`. The id is made on the device: sent twice is sent once. */
export type PaperEntry = PaperAbout & { id: string; forms: PaperAnswers[] };

/** `GET /api/studio/paper/:code`: one booklet to be entered. Nobody sees what another has entered. */
export type PaperToEnter = {
  booklet: PaperBooklet;
  group: { id: string; name: Words };
  wave: Wave;
  rule: PaperRule;
  instruments: PaperRound["instruments"];
  /** The window of the wave. */
  opensOn: string | null;
  closesOn: string | null;
  /** One's own half-entered sheet, as the studio keeps it. */
  draft: string | null;
  may: "enter" | "second-person" | "wait" | "settle" | "done";
  /** Whether this one may be taken with one entry. */
  mayBeEnough: boolean;
};

/** Where two differ, in which form; a question beside the answers is one of `PaperAbout`. */
export type PaperDifference =
  | { kind: "item"; assignment: string; item: string; two: [Answer | null, Answer | null] }
  | { kind: "unscored"; assignment: string; item: string; two: [string | null, string | null] }
  | { kind: "about"; what: keyof PaperAbout; two: [string | null, string | null] };

/** `GET /api/studio/paper/:code/differences`, for whoever may settle. */
export type PaperDifferences = { differences: PaperDifference[]; compared: number };

/** `POST /api/studio/paper/:code/settle`: for every difference what the paper says. */
export type PaperSettling = { chosen: { at: string; is: Answer | string | null }[] };

/** After an entry or a settlement: where the booklet stands now. */
export type PaperDone = {
  kind: "entered-once" | "differs" | "settled";
  compared: number;
  differed: number;
  /** Of each form that is now in, to be written on the paper. */
  receipts: string[];
};
