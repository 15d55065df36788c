import type { Informant, Language } from "@kith/instrument";
import { pageWords, say } from "../words/say.ts";
import type { Figure, FigureRow } from "./figure.ts";

const width = 360;
const side = 28;
const rowHeight = 58;
const top = 6;

/** The figure drawn as SVG, with no script and no style attribute: each number stands beside its mark. */
export function drawFigure(figure: Figure, language: Language): string {
  const { axis } = figure;
  if (axis === null) return "";
  const bottom = top + figure.rows.length * rowHeight;
  const unit = (width - 2 * side) / (axis.highest - axis.lowest);
  const x = (score: number) => Math.round((side + (score - axis.lowest) * unit) * 10) / 10;
  const better = say(axis.better === "lower" ? pageWords.lowerArrow : pageWords.higherArrow, language);
  const ticks = Array.from({ length: axis.highest - axis.lowest + 1 }, (_, index) => axis.lowest + index);
  const word = (name: "lowest" | "highest") => escaped(say(pageWords[name], language));
  return [
    `<svg class="chart" viewBox="0 0 ${width} ${bottom + 40}" role="img" aria-labelledby="${figure.id}-svg">`,
    `<title id="${figure.id}-svg">${escaped(figure.headline)}</title>`,
    '<g aria-hidden="true">',
    ...ticks.map((tick) => `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom}"/>`),
    ...figure.rows.map((row, index) => drawRow(row, top + index * rowHeight, x)),
    `<line class="axis" x1="${side}" x2="${width - side}" y1="${bottom}" y2="${bottom}"/>`,
    ...ticks.map((tick) => `<text class="tick" x="${x(tick)}" y="${bottom + 16}">${tick}</text>`),
    `<text class="end" x="${side - 4}" y="${bottom + 33}">${word("lowest")}</text>`,
    `<text class="end last" x="${width - side + 4}" y="${bottom + 33}">${word("highest")}</text>`,
    `<text class="end middle" x="${width / 2}" y="${bottom + 33}">${escaped(better)}</text>`,
    "</g></svg>",
  ].join("");
}

function drawRow(row: FigureRow, y: number, x: (score: number) => number): string {
  const line = y + 40;
  const name = `${mark(row.informant, side - 12, y + 14, true)}<text class="name" x="${side + 2}" y="${y + 19}">${escaped(row.name)}</text>`;
  if (row.kind === "withheld") {
    const says = `${row.mark} ${row.reason}`;
    return [
      `<g class="row ${row.informant} gap">${name}`,
      `<rect class="hole" x="${side}" y="${line - 12}" width="${width - 2 * side}" height="24" rx="4"/>`,
      `<text class="reason" x="${width / 2}" y="${line + 5}">${escaped(says)}</text></g>`,
    ].join("");
  }
  const [from, to] = [x(row.before), x(row.after)];
  const away = row.after > row.before ? -1 : 1;
  return [
    `<g class="row ${row.informant}">${name}`,
    ...(row.margin === null ? [] : [range(row, Number(row.margin), line, x)]),
    `<line class="way" x1="${from}" x2="${to}" y1="${line}" y2="${line}"/>`,
    mark(row.informant, from, line, false),
    mark(row.informant, to, line, true),
    number(row.printed.before, from, line, away),
    number(row.printed.after, to, line, -away, "after"),
    "</g>",
  ].join("");
}

/** How far the later score may lie either way, as far as the scale goes. */
function range(row: FigureRow & { kind: "shown" }, margin: number, y: number, x: (score: number) => number): string {
  const [from, to] = [Math.max(x(row.after - margin), side), Math.min(x(row.after + margin), width - side)];
  return [
    `<line class="range" x1="${from}" x2="${to}" y1="${y + 12}" y2="${y + 12}"/>`,
    `<text class="margin" x="${width - side}" y="${y - 21}">±${row.margin}</text>`,
  ].join("");
}

function number(text: string, x: number, y: number, away: number, kind = "before"): string {
  const anchor = away > 0 ? "start" : "end";
  return `<text class="number ${kind}" x="${x + away * 11}" y="${y + 5}" text-anchor="${anchor}">${text}</text>`;
}

/** Each informant's own shape: a ring, a square, a triangle, a diamond; hollow before and filled after. */
function mark(informant: Informant, x: number, y: number, filled: boolean): string {
  const kind = filled ? "mark filled" : "mark hollow";
  if (informant === "caregiver") return `<circle class="${kind}" cx="${x}" cy="${y}" r="6"/>`;
  if (informant === "teacher") return `<rect class="${kind}" x="${x - 5.5}" y="${y - 5.5}" width="11" height="11"/>`;
  const points =
    informant === "child"
      ? `${x},${y - 7} ${x + 7},${y + 5.5} ${x - 7},${y + 5.5}`
      : `${x},${y - 7} ${x + 7},${y} ${x},${y + 7} ${x - 7},${y}`;
  return `<polygon class="${kind}" points="${points}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
