import { basename, extname } from "node:path";
import { estimateGroup, type GroupEstimate, type GroupRecord } from "@kith/estimate";
import { readAnswersRow } from "@kith/exchange";
import type { Instrument, Response } from "@kith/instrument";
import { answersTable } from "./answers-table.ts";
import { TheirMistake } from "./command.ts";
import { tellLeftOut } from "./left-out.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";
import { answersFile } from "./score.ts";

/** A group from a table; `code` is 1 where a line was left out, and that was said. */
type GroupTable = { estimate: GroupEstimate; instruments: Instrument[]; code: number };

/** One group from a table of answers: its children are those who appear, its sessions are not known. */
async function estimateTable(file: string, names: string[], left: string[], withdrawn: string[]): Promise<GroupTable> {
  const instruments = readInstruments(names);
  const { responses, code } = await readResponses(file, instruments);
  const codes = [...new Set(responses.map((response) => response.child))].sort();
  const record: GroupRecord = {
    group: basename(file, extname(file)),
    plannedSessions: 0,
    children: codes.map((child) => ({
      code: child,
      left: left.includes(child) ? { afterSession: 0, reason: "not said", worseOrUnsafe: false } : null,
      consentWithdrawn: withdrawn.includes(child),
    })),
    expected: responses.map(({ child, informant, wave, instrument }) => ({
      child,
      informant,
      wave,
      instrument: instrument.id,
    })),
    responses,
    sessions: [],
    instruments,
  };
  return { estimate: estimateGroup(record), instruments, code };
}

/** The forms of one group. Of a form that is there twice neither is taken: which one holds is not ours to guess. */
async function readResponses(
  file: string,
  instruments: Instrument[],
): Promise<{ responses: Response[]; code: number }> {
  const told = tellLeftOut(file);
  const byLine = new Map<number, Response>();
  const twice = new Set<number>();
  for await (const lines of answersTable(file, { instruments, read: readAnswersRow, tellAbsent: told.absent })) {
    for (const line of lines) {
      if (line.kind === "read") byLine.set(line.line, line.value);
      else {
        told.line(line.problems);
        if (line.earlier !== null) twice.add(line.earlier);
      }
    }
  }
  for (const line of twice) byLine.delete(line);
  const code = told.end();
  if (byLine.size > 0) return { responses: [...byLine.values()], code };
  throw new TheirMistake({
    "zh-CN": `${file} 里没有一份能用的表，所以没有可算的。`,
    en: `${file} has no form that can be used, so there is nothing to compare.`,
  });
}

/** The options that `estimate` and `release` share. */
export function readGroupOptions(command: string, args: string[]) {
  const { values, positionals } = readOptions(command, args, {
    instrument: { type: "string", multiple: true, default: [] },
    left: { type: "string", multiple: true, default: [] },
    withdrawn: { type: "string", multiple: true, default: [] },
    about: { type: "string" },
    out: { type: "string" },
    check: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return {
    values,
    table: () => estimateTable(answersFile(command, positionals), values.instrument, values.left, values.withdrawn),
  };
}
