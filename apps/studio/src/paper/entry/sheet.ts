import { Answer, readBy } from "@kith/instrument";
import type { PaperAbout, PaperEntry, PaperToEnter } from "@kith/server/api";
import * as v from "valibot";
import { type Filled, isAsked, type Row } from "./rows.ts";

const About = v.object({
  datedOn: v.nullable(v.string()),
  assistedBy: v.picklist(["nobody", "volunteer", "family", "child"]),
  rater: v.picklist(["usual", "other"]),
  language: v.picklist(["zh-CN", "en"]),
});
const SheetBody = v.object({
  id: v.string(),
  /** Counts every change, so that of two copies the later one is known. */
  change: v.number(),
  about: About,
  filled: v.record(v.string(), v.union([Answer, v.string()])),
  /** Where one is: a question, the top of the paper, or the end. */
  at: v.string(),
});
/** A booklet being entered. */
export type Sheet = { id: string; change: number; about: PaperAbout; filled: Filled; at: string };

/** A sheet at its beginning. Its id makes that storing twice is storing once. */
export function newSheet({ booklet }: PaperToEnter, id: string, printedIn: PaperAbout["language"] | null): Sheet {
  const language = printedIn ?? booklet.language;
  return {
    id,
    change: 0,
    about: { datedOn: null, assistedBy: "nobody", rater: "usual", language },
    filled: {},
    at: "about",
  };
}

/** A kept sheet, or null where what was kept is none. */
export function readSheet(text: string | null): Sheet | null {
  if (text === null) return null;
  try {
    const read = readBy(SheetBody, JSON.parse(text));
    return read.kind === "read" ? read.value : null;
  } catch {
    return null;
  }
}

/** The sheet as it is sent: an answer for each question that the paper asks, or why there is none. */
export function toEntry({ id, about, filled }: Sheet, rows: readonly Row[]): PaperEntry {
  const forms = Map.groupBy(rows, ({ assignment }) => assignment);
  return {
    id,
    ...about,
    forms: [...forms].map(([assignment, own]) => {
      const answers: Record<string, Answer> = {};
      const unscored: Record<string, string> = {};
      for (const row of own) {
        const is = filled[row.at];
        if (is === undefined || !isAsked(row, filled)) continue;
        if (row.kind === "unscored") {
          if (typeof is === "string") unscored[row.item] = is;
        } else if (typeof is !== "string") answers[row.item] = is;
      }
      return { assignment, answers, unscored };
    }),
  };
}

/** How many questions have an answer, and how many have none. */
export function countOf({ filled }: Sheet, rows: readonly Row[]): { answered: number; missing: number } {
  const asked = rows.filter((row) => isAsked(row, filled));
  const answered = asked.filter(({ at }) => typeof filled[at] === "number" || typeof filled[at] === "string").length;
  return { answered, missing: asked.length - answered };
}
