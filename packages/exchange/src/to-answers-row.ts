import type { Response } from "@kith/instrument";

/**
 * A response as one line of a table, by column. A blank is written as the word, since an empty cell may also be a
 * question that was not asked. Unscored answers and times stay out of it.
 */
export function toAnswersRow(response: Response): Record<string, string> {
  const { child, wave, informant, raterId, instrument, language, mode, assistedBy, answers } = response;
  const cells = Object.entries(answers).map(([item, answer]) => [
    item,
    typeof answer === "number" ? String(answer) : answer.missing,
  ]);
  return {
    child,
    wave,
    informant,
    rater: raterId,
    instrument: instrument.id,
    version: instrument.version,
    language,
    mode,
    assisted_by: assistedBy,
    ...Object.fromEntries(cells),
  };
}
