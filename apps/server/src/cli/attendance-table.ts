import { createReadStream } from "node:fs";
import type { GroupRecord } from "@kith/estimate";
import type { Problem, Words } from "@kith/instrument";
import { TheirMistake } from "./command.ts";
import { csvLines } from "./csv-lines.ts";

type Attendance = GroupRecord["sessions"][number]["attendance"];
type Status = Attendance[number]["status"];

const columns = ["session", "child", "status"];
const statuses: readonly Status[] = ["full", "part", "absent-told", "absent-unknown"];

/**
 * Reads who came to which session: a CSV with the columns session, child and status, one line for each child and session.
 * A line with a problem is told and left out; a first line that names other columns refuses the table.
 */
export async function readAttendance(
  file: string,
  children: readonly string[],
  tell: (problems: Problem[]) => void,
): Promise<Map<number, Attendance>> {
  const sessions = new Map<number, Attendance>();
  const lines = csvLines(createReadStream(file));
  const { value: first } = await lines.next();
  if (first?.kind !== "cells" || first.cells.join() !== columns.join()) {
    throw new TheirMistake({
      "zh-CN": `${file} 的第一行要正好是 session,child,status：第几次活动、孩子的代码、来没来（${statuses.join("、")}）。`,
      en: `The first line of ${file} must be session,child,status: the number of the session, the child's code, and one of ${statuses.join(", ")}.`,
    });
  }
  for await (const one of lines) {
    const read = one.kind === "broken" ? wrong("", one.says) : readLine(one.cells, children, sessions);
    if (read.kind === "wrong") tell([{ line: one.line, at: read.at, says: read.says }]);
    else
      sessions.set(read.session, [...(sessions.get(read.session) ?? []), { child: read.child, status: read.status }]);
  }
  return sessions;
}

type Line =
  | { kind: "came"; session: number; child: string; status: Status }
  | { kind: "wrong"; at: string; says: Words };

function readLine(cells: string[], children: readonly string[], sessions: Map<number, Attendance>): Line {
  const [written = "", child = "", word = ""] = cells;
  if (cells.length !== columns.length) {
    return wrong("", { en: "write three cells: session, child, status", "zh-CN": "请写三格：第几次、孩子、来没来" });
  }
  const session = readSessionNumber(written);
  if (session === null) return wrong("session", notANumber);
  if (!children.includes(child)) {
    return wrong("child", { en: `the table of answers has no ${child}`, "zh-CN": `答案表里没有 ${child}` });
  }
  const status = statuses.find((one) => one === word);
  if (!status) {
    const listed = { en: statuses.join(", "), "zh-CN": statuses.join("、") };
    return wrong("status", { en: `write one of ${listed.en}`, "zh-CN": `请写 ${listed["zh-CN"]} 里的一个` });
  }
  return sessions.get(session)?.some((entry) => entry.child === child)
    ? wrong("child", {
        en: `${child} stands twice for session ${session}; keep one`,
        "zh-CN": `${child} 第 ${session} 次写了两行；请留一行`,
      })
    : { kind: "came", session, child, status };
}

function wrong(at: string, says: Words): Line & { kind: "wrong" } {
  return { kind: "wrong", at, says };
}

/** What a session is called that is no number. */
export const notANumber: Words = {
  en: "a session is called by its number: 1, 2, 3 …",
  "zh-CN": "活动用第几次来写：1、2、3……",
};

/** The number of a session, as it was written, or null where it is none. */
export function readSessionNumber(written: string): number | null {
  return /^[1-9]\d{0,2}$/.test(written) ? Number(written) : null;
}
