import type { AnswerTable } from "../src/index.ts";
import { items, itemsPerSubscale, subscales } from "./made-up-scale.ts";

/** Cronbach's alpha of each subscale, over those who answered all of it; R is asked for the same. */
export function alphas({ cells, width, people }: AnswerTable): number[] {
  if (cells === null) throw new RangeError("alphas requires answers that fit in cells");
  return subscales.map((_, subscale) => {
    const columns = Array.from({ length: itemsPerSubscale }, (__, at) => subscale * itemsPerSubscale + at);
    const reverse = Uint8Array.from(columns, (column) => (items[column]?.reverse ? 1 : 0));
    const sums = new Int32Array(itemsPerSubscale);
    const squares = new Int32Array(itemsPerSubscale);
    const total = { people: 0, sum: 0, squares: 0 };
    for (let start = subscale * itemsPerSubscale; start < people.length * width; start += width) {
      if (!isComplete(cells, start)) continue;
      let sum = 0;
      for (let at = 0; at < itemsPerSubscale; at++) {
        const cell = cells[start + at] as number;
        const value = reverse[at] === 1 ? 4 - cell : cell;
        sums[at] = ((sums[at] as number) + value) | 0;
        squares[at] = ((squares[at] as number) + value * value) | 0;
        sum += value;
      }
      total.people += 1;
      total.sum += sum;
      total.squares += sum * sum;
    }
    const variance = (sum: number, square: number) => (square - (sum * sum) / total.people) / (total.people - 1);
    const ofItems = columns.reduce((all, __, at) => all + variance(sums[at] ?? 0, squares[at] ?? 0), 0);
    return (itemsPerSubscale / (itemsPerSubscale - 1)) * (1 - ofItems / variance(total.sum, total.squares));
  });
}

function isComplete(cells: Int16Array, start: number): boolean {
  for (let at = start; at < start + itemsPerSubscale; at++) if ((cells[at] as number) < 0) return false;
  return true;
}
