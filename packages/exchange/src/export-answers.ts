import type { Instrument, Language, Response } from "@kith/instrument";
import type { AnswersLoss } from "./answers/losses.ts";
import { answersWriters } from "./answers/writers.ts";
import type { AnswersFormat, ExportedFile } from "./formats.ts";

/** What is asked of an export of answers: the language of labels, and what the file is called. */
export type AnswersOptions = { language?: Language; name?: string };

/**
 * Writes answers for another tool. The columns come from the instruments, never from the answers, so the same instruments
 * give the same columns for one form or for a thousand. Calls for help are never in it, and what is left out is said.
 */
export function exportAnswers(
  instruments: readonly Instrument[],
  responses: readonly Response[],
  format: AnswersFormat,
  { language = "zh-CN", name = "answers" }: AnswersOptions = {},
): ExportedFile<AnswersLoss> {
  const known = new Set(instruments.map((instrument) => `${instrument.id} ${instrument.version}`));
  const stranger = responses.find(({ instrument }) => !known.has(`${instrument.id} ${instrument.version}`));
  if (stranger) {
    const { id, version } = stranger.instrument;
    throw new RangeError(`exportAnswers requires the instrument of every response, and ${id} ${version} is not there`);
  }
  return answersWriters[format]({ instruments, responses, language, name });
}
