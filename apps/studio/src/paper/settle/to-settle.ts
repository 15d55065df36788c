import type { Answer, Words } from "@kith/instrument";
import type { PaperDifference, PaperToEnter } from "@kith/server/api";
import { languageNames } from "../../builder/edit/text-pair.tsx";
import { entryWords, settleWords } from "../../words/paper.ts";
import { blank, type Row, rowsOf, unreadable } from "../entry/rows.ts";

/** One way to settle a place. `isRead` where one of the two has read it so. */
type SettleChoice = {
  name: string;
  sign: string | null;
  words: Words | null;
  /** Where it is no word: a day. */
  text: string;
  is: Answer | string | null;
  isRead: boolean;
};

/** One place where two people read the paper differently, with everything that it may say. */
export type ToSettle = { at: string; number: number | null; words: Words; choices: SettleChoice[] };

export function toSettle(toEnter: PaperToEnter, differences: PaperDifference[]): ToSettle[] {
  const rows = rowsOf(toEnter);
  return differences.flatMap((difference) => {
    if (difference.kind === "about") return aboutPlace(difference);
    const row = rows.find((each) => each.assignment === difference.assignment && each.item === difference.item);
    return row ? rowPlace(difference, row) : [];
  });
}

function rowPlace({ kind, assignment, item, two }: Exclude<PaperDifference, { kind: "about" }>, row: Row): ToSettle {
  const all = row.keys.map(({ key, words, is }) => ({ sign: key, words, is: is as Answer | string | null }));
  if (kind === "item") {
    all.push(
      { sign: "—", words: entryWords.blank, is: blank },
      { sign: "X", words: entryWords.unreadable, is: unreadable },
    );
    if (row.showIf) all.push({ sign: "", words: settleWords.notAsked, is: null });
  } else all.push({ sign: "—", words: entryWords.blank, is: null });
  const choices = all.map(({ sign, words, is }) => ({
    name: JSON.stringify(is),
    sign: sign || null,
    words,
    text: "",
    is,
    isRead: two.some((one) => JSON.stringify(one) === JSON.stringify(is)),
  }));
  return { at: `${kind} ${assignment} ${item}`, number: row.number, words: row.words, choices };
}

const abouts: Record<"assistedBy" | "rater" | "language", { words: Words; all: Record<string, Words> }> = {
  assistedBy: {
    words: entryWords.helper,
    all: {
      nobody: entryWords.nobody,
      volunteer: entryWords.volunteer,
      family: entryWords.family,
      child: entryWords.childHelped,
    },
  },
  rater: { words: entryWords.rater, all: { usual: entryWords.usual, other: entryWords.other } },
  language: { words: entryWords.language, all: languageNames },
};

function aboutPlace({ what, two }: Extract<PaperDifference, { kind: "about" }>): ToSettle {
  const at = `about ${what}`;
  if (what === "datedOn") {
    const choices = two.map((is) => ({
      name: String(is),
      sign: null,
      words: is === null ? settleWords.noDay : null,
      text: is ?? "",
      is,
      isRead: true,
    }));
    return { at, number: null, words: entryWords.date, choices };
  }
  const { words, all } = abouts[what];
  const choices = Object.entries(all).map(([is, said]) => ({
    name: is,
    sign: null,
    words: said,
    text: "",
    is,
    isRead: two.includes(is),
  }));
  return { at, number: null, words, choices };
}
