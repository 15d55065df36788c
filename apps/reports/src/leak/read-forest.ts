import { languages } from "@kith/instrument";
import { drawForest, type ForestDrawing } from "../figure/draw-forest.ts";
import type { ForestLine } from "../figure/forest.ts";
import { decoded } from "./markup.ts";

/** Whether a drawn forest says no more than its own words and numbers: drawn again from them, it must come out the same. */
export function isForestOfItsText(svg: string): boolean {
  const drawing = drawingIn(svg);
  return drawing !== null && languages.some((language) => drawForest(drawing, language) === svg);
}

function drawingIn(svg: string): ForestDrawing | null {
  const [, id, title] = svg.match(/^<svg class="forest (?:narrow|wide)".*?<title id="([a-z0-9-]+)-svg">([^<]*)</) ?? [];
  const reach = svg.match(/class="tick"[^>]*>(\d+)<\/text><text class="end"/)?.[1];
  if (id === undefined || title === undefined || reach === undefined) return null;
  const lines = [...svg.matchAll(/<g class="line (group|together|next)">(.*?)<\/g>/g)].map(([, kind, line = ""]) =>
    lineIn(kind ?? "", line),
  );
  return {
    id,
    title: decoded(title),
    reach: Number(reach),
    lines,
    names: svg.startsWith('<svg class="forest wide"') ? "wide" : "narrow",
  };
}

function lineIn(kind: string, line: string): ForestLine {
  const name = decoded(line.match(/<text class="name"[^>]*>([^<]*)</)?.[1] ?? "");
  const numbers = [...line.matchAll(/<text class="number"[^>]*>([^<]*)</g)].map(([, number = ""]) => number);
  const [change = ""] = numbers;
  if (kind === "group") return { kind, name, change, margin: numbers[1]?.replace("±", "") ?? null };
  const [from = "", to = ""] = (numbers.at(-1) ?? "").split(/ (?:到|to) /);
  return kind === "next" ? { kind, name, from, to } : { kind: "together", name, change, from, to };
}
