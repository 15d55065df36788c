import { basename, extname } from "node:path";
import { estimateGroup, type GroupEstimate, type GroupRecord } from "@kith/estimate";
import { readAnswersRow } from "@kith/exchange";
import type { Instrument, Response } from "@kith/instrument";
import { answersTable } from "./answers-table.ts";
import { notANumber, readAttendance, readSessionNumber } from "./attendance-table.ts";
import { TheirMistake } from "./command.ts";
import { tellLeftOut } from "./left-out.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";
import { answersFile } from "./score.ts";

/** A group from tables; `code` is 1 where a line was left out, and that was said. */
type GroupTable = { estimate: GroupEstimate; instruments: Instrument[]; code: number };

/** What is known of a group beside its answers. */
type Beside = { left: string[]; withdrawn: string[]; attendance: string | undefined; planned: number | undefined };

/** One group from a table of answers: its children are those who appear, its sessions those rated or attended. */
async function estimateTable(file: string, names: string[], beside: Beside): Promise<GroupTable> {
  const instruments = readInstruments(names);
  const { forms, rated, code } = await readForms(file, instruments);
  const codes = [...new Set(forms.map((response) => response.child))].sort();
  requireKnown(file, codes, beside);
  const { sessions, code: attended } = await sessionsOf(rated, codes, beside.attendance);
  const record: GroupRecord = {
    group: basename(file, extname(file)),
    plannedSessions: beside.planned ?? sessions.at(-1)?.number ?? 0,
    children: codes.map((child) => ({
      code: child,
      left: beside.left.includes(child)
        ? { afterSession: notToldWhen, reason: "not said", worseOrUnsafe: false }
        : null,
      consentWithdrawn: beside.withdrawn.includes(child),
    })),
    expected: forms.map(({ child, informant, wave, instrument }) => ({
      child,
      informant,
      wave,
      instrument: instrument.id,
    })),
    responses: forms,
    sessions,
    instruments,
  };
  return { estimate: estimateGroup(record), instruments, code: Math.max(code, attended) };
}

/** A code that no form bears may be mistyped, and the child it was meant for would stay in. */
function requireKnown(file: string, codes: string[], { left, withdrawn }: Beside): void {
  const unknown = [...new Set([...left, ...withdrawn])].filter((child) => !codes.includes(child));
  if (unknown.length === 0) return;
  throw new TheirMistake({
    "zh-CN": `${file} 里没有 ${unknown.join("、")} 能用的表；请核对 --left 和 --withdrawn 后面的代码，或者去掉它。`,
    en: `${file} has no form that can be used of ${unknown.join(", ")}; check the codes after --left and --withdrawn, or leave them out.`,
  });
}

/** Before any session: a child of whom it is only said that they left is compared nowhere. */
const notToldWhen = -1;

/**
 * The forms of one group, and its sessions as the facilitator rated them. Of a form that is there twice neither is taken:
 * which one holds is not ours to guess.
 */
async function readForms(
  file: string,
  instruments: Instrument[],
): Promise<{ forms: Response[]; rated: Map<number, Response>; code: number }> {
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
  const rated = new Map<number, Response>();
  for (const [line, response] of byLine) {
    if (response.informant !== "facilitator") continue;
    const number = readSessionNumber(response.child);
    if (number === null) told.line([{ line, at: "child", says: notANumber }]);
    else rated.set(number, response);
    byLine.delete(line);
  }
  const code = told.end();
  if (byLine.size > 0) return { forms: [...byLine.values()], rated, code };
  throw new TheirMistake({
    "zh-CN": `${file} 里没有一份能用的表，所以没有可算的。`,
    en: `${file} has no form that can be used, so there is nothing to compare.`,
  });
}

/** The sessions that were held: those rated, and those somebody came to. One that was not rated has no answers. */
async function sessionsOf(
  rated: Map<number, Response>,
  children: string[],
  file: string | undefined,
): Promise<{ sessions: GroupRecord["sessions"]; code: number }> {
  const told = file === undefined ? null : tellLeftOut(file);
  const attended = file === undefined || told === null ? new Map() : await readAttendance(file, children, told.line);
  const numbers = [...new Set([...rated.keys(), ...attended.keys()])].sort((one, other) => one - other);
  return {
    sessions: numbers.map((number) => ({
      number,
      answers: rated.get(number)?.answers ?? {},
      attendance: attended.get(number) ?? [],
    })),
    code: told?.end() ?? 0,
  };
}

/** The options that `estimate` and `release` share. */
export function readGroupOptions(command: string, args: string[]) {
  const { values, positionals } = readOptions(command, args, {
    instrument: { type: "string", multiple: true, default: [] },
    left: { type: "string", multiple: true, default: [] },
    withdrawn: { type: "string", multiple: true, default: [] },
    attendance: { type: "string" },
    planned: { type: "string" },
    about: { type: "string" },
    out: { type: "string" },
    check: { type: "string" },
    "signed-by": { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
  });
  const beside = () => ({
    left: values.left,
    withdrawn: values.withdrawn,
    attendance: values.attendance,
    planned: readPlanned(values.planned),
  });
  return {
    values,
    table: () => estimateTable(answersFile(command, positionals), values.instrument, beside()),
  };
}

function readPlanned(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const planned = readSessionNumber(written);
  if (planned !== null) return planned;
  throw new TheirMistake({
    "zh-CN": `“${written}”不是活动的次数；请写整数，比如 --planned 8。`,
    en: `"${written}" is not a number of sessions; write a whole number, such as --planned 8.`,
  });
}
