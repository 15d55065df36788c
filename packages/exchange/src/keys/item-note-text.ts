import type { Item } from "@kith/instrument";
import { type ItemNote, readItemNote } from "../found/annex.ts";
import { unreadable } from "../unreadable.ts";

/** The scales an item counts towards, in a cell: `withdrawal agency*2`. */
export function scalesText(scales: Item["scales"]): string {
  return scales.map(({ scale, weight }) => (weight === 1 ? scale : `${scale}*${weight}`)).join(" ");
}

/** Whether an item is reversed, in a cell: `yes`, `no`, or the one language in which it is. */
export function reverseText(reverse: Item["reverse"]): string {
  if (typeof reverse === "boolean") return reverse ? "yes" : "no";
  if (reverse.en === reverse["zh-CN"]) return reverse.en ? "en+zh-CN" : "none";
  return reverse.en ? "en" : "zh-CN";
}

/** Reads those cells again. What cannot be read is refused with its cell. */
export function readNoteCells(
  at: string,
  cells: { scales: string; reverse: string; sensitive: string; optionSet?: string },
): ItemNote {
  const scales = cells.scales
    .split(/[\s,]+/)
    .filter((one) => one !== "")
    .map((one) => {
      const [scale = "", weight = "1"] = one.split("*");
      return { scale, weight: Number(weight) };
    });
  return readItemNote(at, {
    reverse: readReverse(at, cells.reverse.trim()),
    scales,
    ...(cells.sensitive !== "" && { sensitive: cells.sensitive }),
    ...(cells.optionSet !== undefined && { optionSet: cells.optionSet }),
  });
}

function readReverse(at: string, cell: string): ItemNote["reverse"] {
  const known = reverses.find(([words]) => words.includes(cell.toLowerCase()));
  if (known) return known[1];
  throw unreadable(
    at,
    `“${cell}”不是反向的写法；请写 yes 或 no，只在一种语言里反向就写 en 或 zh-CN。`,
    `"${cell}" does not say whether the item is reversed; write yes or no, or en or zh-CN where it is so in one language.`,
  );
}

const reverses: [words: string[], reverse: ItemNote["reverse"]][] = [
  [["yes", "true", "1"], true],
  [["no", "false", "0", ""], false],
  [["en"], { en: true, "zh-CN": false }],
  [["zh-cn"], { en: false, "zh-CN": true }],
  [["en+zh-cn"], { en: true, "zh-CN": true }],
  [["none"], { en: false, "zh-CN": false }],
];
