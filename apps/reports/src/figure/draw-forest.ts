import type { Language } from "@kith/instrument";
import { pageWords, say } from "../words/say.ts";
import type { ForestLine } from "./forest.ts";
import { changeIn } from "./printed.ts";

const width = 360;
/** Where the axis begins and ends: further right where the names are long. */
const ends = { narrow: { left: 112, right: 262 }, wide: { left: 176, right: 296 } } as const;
const heights = { group: 26, together: 44, next: 30 } as const;
const top = 8;

/** What one drawing of a forest is made from. */
export type ForestDrawing = { id: string; title: string; reach: number; lines: ForestLine[]; names: "narrow" | "wide" };

/** One informant's forest as SVG: names, marks, and each number beside its mark. Nought, no change, is in the middle. */
export function drawForest({ id, title, reach, lines, names }: ForestDrawing, language: Language): string {
  const { left, right } = ends[names];
  const x = (change: number) => Math.round(((left + right) / 2 + (change / reach) * ((right - left) / 2)) * 10) / 10;
  const tops = lines.map((_, index) => lines.slice(0, index).reduce((sum, { kind }) => sum + heights[kind], top));
  const bottom = lines.reduce((sum, { kind }) => sum + heights[kind], top);
  const ticks = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return [
    `<svg class="forest ${names}" viewBox="0 0 ${width} ${bottom + 40}" role="img" aria-labelledby="${id}-svg">`,
    `<title id="${id}-svg">${escaped(title)}</title><g aria-hidden="true">`,
    ...ticks.map(
      (tick) =>
        `<line class="${tick === 0 ? "nought" : "grid"}" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom}"/>`,
    ),
    ...lines.map((line, index) => drawLine(line, (tops[index] ?? top) + heights[line.kind] / 2, x, language)),
    `<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>`,
    ...ticks.map(
      (tick) => `<text class="tick" x="${x(tick)}" y="${bottom + 16}">${String(tick).replace("-", "−")}</text>`,
    ),
    `<text class="end" x="${left}" y="${bottom + 33}">${escaped(say(pageWords.lessArrow, language))}</text>`,
    `<text class="end last" x="${right}" y="${bottom + 33}">${escaped(say(pageWords.moreArrow, language))}</text>`,
    "</g></svg>",
  ].join("");
}

function drawLine(line: ForestLine, y: number, x: (change: number) => number, language: Language): string {
  const name = `<g class="line ${line.kind}"><text class="name" x="0" y="${y + 5}">${escaped(line.name)}</text>`;
  const number = (text: string, below = 0) => `<text class="number" x="${width}" y="${y + 5 + below}">${text}</text>`;
  if (line.kind === "group") {
    const at = x(changeIn(line.change));
    const mark =
      /\d/.test(line.change) === false ? "" : `<rect class="mark" x="${at - 4}" y="${y - 4}" width="8" height="8"/>`;
    if (line.margin === null) return `${name}${mark}${number(line.change)}</g>`;
    const reach = Number(line.margin);
    const [from, to] = [x(changeIn(line.change) - reach), x(changeIn(line.change) + reach)];
    const way = `<line class="way" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>`;
    return `${name}${way}${mark}${number(line.change, -6)}${number(`±${line.margin}`, 8)}</g>`;
  }
  const [from, to] = [x(changeIn(line.from)), x(changeIn(line.to))];
  const span = say(pageWords.span, language, { from: line.from, to: line.to });
  const way = `<line class="way" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>`;
  if (line.kind === "next") return `${name}${way}${number(span)}</g>`;
  const at = x(changeIn(line.change));
  const diamond = `<polygon class="mark" points="${at - 7},${y} ${at},${y - 7} ${at + 7},${y} ${at},${y + 7}"/>`;
  return `${name}${way}${diamond}${number(line.change, -8)}${number(span, 9)}</g>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
