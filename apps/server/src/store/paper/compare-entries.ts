import { type Answer, contentHash } from "@kith/instrument";
import type { PaperAbout, PaperAnswers, PaperDifference, PaperEntry } from "../../../api/index.ts";

/** Where two people read a booklet differently, and how many answers were compared. What stands beside the answers is not counted. */
export function compareEntries(
  one: PaperEntry,
  other: PaperEntry,
): { differences: PaperDifference[]; compared: number; differed: number } {
  const about: PaperDifference[] = abouts
    .filter((what) => one[what] !== other[what])
    .map((what) => ({ kind: "about", what, two: [one[what], other[what]] }));
  const answers: PaperDifference[] = [];
  let compared = 0;
  for (const { assignment, answers: mine, unscored } of one.forms) {
    const theirs = other.forms.find((form) => form.assignment === assignment) ?? nothing(assignment);
    for (const item of keysOf(mine, theirs.answers)) {
      compared += 1;
      const two: [Answer | null, Answer | null] = [mine[item] ?? null, theirs.answers[item] ?? null];
      if (!isSame(...two)) answers.push({ kind: "item", assignment, item, two });
    }
    for (const item of keysOf(unscored, theirs.unscored)) {
      compared += 1;
      const two: [string | null, string | null] = [unscored[item] ?? null, theirs.unscored[item] ?? null];
      if (two[0] !== two[1]) answers.push({ kind: "unscored", assignment, item, two });
    }
  }
  return { differences: [...about, ...answers], compared, differed: answers.length };
}

/** What a difference is called when it is settled. */
export function placeOf(difference: PaperDifference): string {
  if (difference.kind === "about") return `about ${difference.what}`;
  return `${difference.kind} ${difference.assignment} ${difference.item}`;
}

const abouts = ["datedOn", "assistedBy", "rater", "language"] as const satisfies (keyof PaperAbout)[];

function keysOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isSame(one: Answer | null, other: Answer | null): boolean {
  return contentHash({ is: one }) === contentHash({ is: other });
}

function nothing(assignment: string): PaperAnswers {
  return { assignment, answers: {}, unscored: {} };
}
