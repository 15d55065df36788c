import type { Instrument, Language, Response } from "@kith/instrument";

/** What there is to be written: the instruments, the answers to them, the language of labels, and a name for the file. */
export type AnswersExport = {
  instruments: readonly Instrument[];
  responses: readonly Response[];
  language: Language;
  name: string;
};
