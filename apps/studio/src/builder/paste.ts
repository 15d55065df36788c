import type { DraftWords } from "./draft.ts";

/** Items found in pasted text. `maybeReverse` names those that their author marked as reversed: a question, never a fact. */
export type Pasted = { items: DraftWords[]; maybeReverse: number[] };

/**
 * Twenty lines become twenty items: from a document, one a line, with or without numbers; from a spreadsheet, with a
 * column for each language; or with each Chinese line followed by its English one.
 */
export function readPasted(text: string): Pasted {
  const lines = text
    .split(/\r\n?|\n/)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const items = isAlternating(lines) ? pairsOf(lines) : lines.map(wordsOf);
  return {
    items: items.map(withoutMarks),
    maybeReverse: items.flatMap((words, at) => (isMarked(words) ? [at] : [])),
  };
}

const numbering =
  /^\s*(?:[(（[]?\d{1,3}(?:[)）\]、．:：]|\.(?!\d))|[a-zA-Z][).](?=\s)|[-•·*–—▪](?=\s)|[一二三四五六七八九十]{1,3}、)\s*/u;
const mark = /\s*(?:[(（[](?:R|r|反|反向|反向计分|reversed?|reverse-keyed)[)）\]]|（?\*）?)\s*$/u;
const han = /\p{Script=Han}/u;

function cellsOf(line: string): string[] {
  return line
    .split("\t")
    .map((cell) =>
      cell
        .replace(/^"(.*)"$/, "$1")
        .replace(numbering, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((cell) => /\p{Letter}/u.test(cell));
}

function wordsOf(cells: string[]): DraftWords {
  return {
    "zh-CN": cells.find((cell) => han.test(cell)) ?? "",
    en: cells.find((cell) => !han.test(cell)) ?? "",
  };
}

function isAlternating(lines: string[][]): boolean {
  if (lines.length < 2 || lines.length % 2 === 1) return false;
  return lines.every((cells, at) => cells.length === 1 && han.test(cells[0] ?? "") === (at % 2 === 0));
}

function pairsOf(lines: string[][]): DraftWords[] {
  return lines.flatMap((cells, at) => (at % 2 === 0 ? [wordsOf([...cells, ...(lines[at + 1] ?? [])])] : []));
}

function isMarked(words: DraftWords): boolean {
  return mark.test(words["zh-CN"]) || mark.test(words.en);
}

function withoutMarks(words: DraftWords): DraftWords {
  return { "zh-CN": words["zh-CN"].replace(mark, ""), en: words.en.replace(mark, "") };
}
