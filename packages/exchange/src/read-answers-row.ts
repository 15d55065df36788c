import { contentHash, type Instrument, type Read, type Response, readResponse } from "@kith/instrument";
import { answersPlan } from "./answers-plan.ts";
import { readAnswersLine } from "./read-answers-line.ts";

/** A table does not say when a form was filled in, so this stands there, and no one takes it for a date of theirs. */
export const notSaid = "2000-01-01T00:00:00.000Z";

/**
 * Reads one line of a table of answers as a response. Its id comes from what it says, so that the same line is the same
 * response whenever it is read.
 */
export function readAnswersRow(
  row: Readonly<Record<string, string>>,
  line: number,
  instruments: readonly Instrument[],
): Read<Response> {
  const read = readAnswersLine(row, line, instruments);
  if (read.kind === "refused") return read;
  const { instrument, ...said } = read.value;
  const { id, version, informant } = instrument;
  const hash = answersPlan(instruments).forms.get(id)?.hash ?? "";
  const form = { instrument: { id, version, hash }, informant, ...said };
  const response = { id: toUuid(contentHash(form)), ...form, opened: notSaid, finished: notSaid };
  const found = readResponse(instrument, hash, response);
  if (found.kind === "read") return found;
  return { kind: "refused", problems: found.problems.map((problem) => ({ ...problem, line })) };
}

/** The first 122 bits of a hash as a UUID of version 8, the one for hashes of one's own (RFC 9562). */
function toUuid(hash: string): string {
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
