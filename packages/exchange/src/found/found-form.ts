import type { Language, Scale } from "@kith/instrument";
import type { ImportFormat } from "../formats.ts";
import type { Question } from "../question.ts";
import type { Annex, ItemNote } from "./annex.ts";

/** A text as it was found: a language that is not there is not there. */
export type Text = { [L in Language]?: string };

/** One answer on offer. `code` is how the file calls it; `value` the number that the file gives it as its score, if any. */
export type FoundOption = { code: string; value: number | null; words: Text; picture?: string };

/** A list of answers that a file keeps by name. */
export type FoundList = { name: string; options: FoundOption[] };

/** A condition on an earlier question, by the codes of its answers. */
export type FoundShowIf = { name: string; codes: string[] };

/** One question with answers to choose from. `note` is what only our own files say of it. */
export type FoundItem = {
  name: string;
  at: string;
  words: Text;
  list: FoundList;
  required: boolean;
  showIf: FoundShowIf | null;
  note: ItemNote | null;
};

/** A calculation in the file that looks like a reversal, or like a scale. A guess to be offered. */
export type FoundGuess =
  | { kind: "reverse"; name: string; because: string }
  | { kind: "scale"; name: string; words: Text; method: "sum" | "mean"; items: string[]; because: string };

/** A scale that a file describes in so many words, as only our own do. */
export type FoundScale = Omit<Scale, "words" | "definition" | "bands" | "norms" | "reliability"> & {
  words: Text;
  definition: Text;
};

/** What every reader gives, whatever its format: what was found, and nothing that was not. */
export type FoundForm = {
  format: ImportFormat;
  id: string | null;
  version: string | null;
  title: Text;
  stem: Text;
  /** What our own files say of the whole, where there is no room for an annex. */
  about: Partial<Pick<Annex, "status" | "informant" | "ages" | "recallDays" | "shortFormOf" | "itemOrder">>;
  licence: string | null;
  items: FoundItem[];
  /** Lists that no question uses, which our own files keep. */
  otherLists: FoundList[];
  scales: FoundScale[];
  guesses: FoundGuess[];
  annex: Annex | null;
  /** What the reader itself has to ask: questions left out, languages not ours, conditions it could not read. */
  questions: Question[];
};
