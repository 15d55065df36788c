import type { Answer, Words } from "@kith/instrument";
import { isHidden } from "@kith/scoring";
import type { ItemColumn } from "./answers-plan.ts";

/** Reads the cells of one line into answers. A cell is a value that was offered, a missing code, or empty. */
export function readAnswersCells(
  items: readonly ItemColumn[],
  row: Readonly<Record<string, string>>,
  refuse: (at: string, says: Words) => void,
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const cell = row[item.id] ?? "";
    if (cell === "") {
      if (!isHidden(item.showIf, undefined, answers)) answers[item.id] = { missing: "blank" };
      continue;
    }
    const answer = item.written.get(cell) ?? item.written.get(plainly(cell));
    if (answer !== undefined) answers[item.id] = answer;
    else refuse(item.id, whyNot(cell, item));
  }
  return answers;
}

/** "03", "+3" and "-0" are the whole numbers they look like; "3.0" and "1e3" are not written as an answer is. */
function plainly(cell: string): string {
  return /^[+-]?\d{1,9}$/.test(cell) ? String(Number(cell) + 0) : cell;
}

function whyNot(cell: string, { offered }: ItemColumn): Words {
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  if (/^[+-]?\d+$/.test(cell))
    return {
      en: `${shown} was not a choice; write one of ${offered}, or nothing`,
      "zh-CN": `选项里没有 ${shown}；请写 ${offered} 里的一个，或者留空`,
    };
  return {
    en: `"${shown}" is not an answer; write one of ${offered}, or nothing`,
    "zh-CN": `“${shown}”不是答案；请写 ${offered} 里的一个，或者留空`,
  };
}
