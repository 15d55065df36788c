import { type Language, languages, type Words } from "@kith/instrument";
import type { TextChange } from "../../../api/index.ts";

/** What differs between two versions of a text, sentence by sentence, in both languages. */
export function textChanges(before: Words, after: Words): TextChange[] {
  return languages.flatMap((language) =>
    changesIn(sentencesOf(before[language], language), sentencesOf(after[language], language)).map((change) => ({
      language,
      ...change,
    })),
  );
}

export function sentencesOf(text: string, language: Language): string[] {
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
}

type Change = Pick<TextChange, "before" | "after">;

/** Sentences that stay are matched in order, as many as can be; what lies between two of them has changed. */
function changesIn(before: string[], after: string[]): Change[] {
  const changes: Change[] = [];
  let [left, right] = [0, 0];
  for (const [stayLeft, stayRight] of [...staying(before, after), [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(left, stayLeft), after.slice(right, stayRight)];
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      changes.push({ before: gone[at] ?? null, after: come[at] ?? null });
    [left, right] = [stayLeft + 1, stayRight + 1];
  }
  return changes;
}

/** The longest run of sentences that stand in both, in the same order. */
function staying(before: string[], after: string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      (longest[row] as number[])[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
