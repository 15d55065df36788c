import { readAnswersRow } from "@kith/exchange";
import type { Instrument, Response } from "@kith/instrument";
import { answersTable } from "./answers-table.ts";
import { tellLeftOut } from "./left-out.ts";

/** The forms of a table of answers; lines with a problem are left out and said, and the exit code is then 1. */
export async function readResponses(file: string, instruments: Instrument[]) {
  const told = tellLeftOut(file);
  const responses: Response[] = [];
  const table = answersTable(file, { instruments, read: readAnswersRow, tellAbsent: told.absent });
  for await (const lines of table) {
    for (const line of lines) {
      if (line.kind === "read") responses.push(line.value);
      else told.line(line.problems);
    }
  }
  return { responses, code: told.end() };
}
