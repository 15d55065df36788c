import { basename, extname } from "node:path";
import { estimateGroup, type GroupEstimate, type GroupRecord } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { readAnswers } from "./answers-csv.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";
import { answersFile } from "./score.ts";

type GroupTable = { estimate: GroupEstimate; instruments: Instrument[] };

/** One group from a table of answers: its children are those who appear, its sessions are not known. */
function estimateTable(file: string, names: string[], left: string[], withdrawn: string[]): GroupTable {
  const instruments = readInstruments(names);
  const responses = readAnswers(file, instruments);
  const codes = [...new Set(responses.map((response) => response.child))].sort();
  const record: GroupRecord = {
    group: basename(file, extname(file)),
    plannedSessions: 0,
    children: codes.map((code) => ({
      code,
      left: left.includes(code) ? { afterSession: 0, reason: "not said", worseOrUnsafe: false } : null,
      consentWithdrawn: withdrawn.includes(code),
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
  return { estimate: estimateGroup(record), instruments };
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
