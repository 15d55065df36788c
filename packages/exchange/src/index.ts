export { acceptOffer } from "./accept-offer.ts";
export type { AnswersLoss } from "./answers/losses.ts";
export { answersColumns } from "./answers-columns.ts";
export { type AnswersOptions, exportAnswers } from "./export-answers.ts";
export { type ExportOptions, exportInstrument } from "./export-instrument.ts";
export {
  type AnswersFormat,
  answersFormats,
  type ExportedFile,
  type ImportFormat,
  type InstrumentFormat,
  importFormats,
  instrumentFormats,
} from "./formats.ts";
export { type Imported, type ImportOptions, importInstrument } from "./import-instrument.ts";
export type { Losing, Loss } from "./loss.ts";
export type { Asking, Offer, Question } from "./question.ts";
export { type AnswersHeader, readAnswersHeader } from "./read-answers-header.ts";
export { type AnswersLine, readAnswersLine } from "./read-answers-line.ts";
export { readAnswersRow } from "./read-answers-row.ts";
export { toAnswersRow } from "./to-answers-row.ts";
