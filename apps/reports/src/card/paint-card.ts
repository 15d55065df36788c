import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { Card } from "./card.ts";
import { inked } from "./inked.ts";

const [width, height, margin] = [1200, 630, 64];
const family = "Noto Sans SC";

/** Paints a card as a PNG. The same card gives the same bytes, with no note of when, where or by what it was made. */
export async function paintCard({ title, about, says, figure }: Card): Promise<Uint8Array> {
  layFonts();
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fbf8f2";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#2b6a4b";
  pen.fillRect(0, 0, width, 12);
  const column = figure === null ? width - 2 * margin : 600;
  pen.textBaseline = "top";
  const below = write(pen, title, {
    y: 56,
    size: 40,
    weight: 700,
    colour: "#22281f",
    width: width - 2 * margin,
    most: 2,
  });
  let y =
    write(pen, about, { y: below + 6, size: 21, weight: 400, colour: "#5b6256", width: width - 2 * margin, most: 2 }) +
    26;
  for (const sentence of says)
    y = write(pen, sentence, { y, size: 27, weight: 400, colour: "#22281f", width: column, most: 5 }) + 18;
  if (figure !== null) {
    const left = margin + column + 32;
    const wide = width - margin - left;
    write(pen, figure.name, { y: below + 62, left, size: 24, weight: 700, colour: "#22281f", width: wide, most: 1 });
    const picture = await loadImage(Buffer.from(inked(figure.drawn)));
    pen.drawImage(picture, left, below + 110, wide, (wide * picture.height) / picture.width);
  }
  return canvas.encode("png");
}

type Style = { y: number; left?: number; size: number; weight: 400 | 700; colour: string; width: number; most: number };

/** Writes a text over as many lines as it takes, at most so many; gives where the next may begin. */
function write(
  pen: SKRSContext2D,
  text: string,
  { y, left = margin, size, weight, colour, width: room, most }: Style,
): number {
  pen.font = `${weight} ${size}px "${family}"`;
  pen.fillStyle = colour;
  const lines = linesOf(text, (line) => pen.measureText(line).width <= room);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
  for (const [index, line] of shown.entries()) pen.fillText(line, left, y + index * size * 1.45);
  return y + shown.length * size * 1.45;
}

/** A text broken where a line is full: after a space, or between any two Chinese signs. */
function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const parts = text.match(/[\p{Script=Han}，。；：、（）“”？]|[^\s\p{Script=Han}，。；：、（）“”？]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && !fits(line + part.trimEnd()) && !/^[，。；：、）”？]/.test(part)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

let isLaid = false;

function layFonts(): void {
  if (isLaid) return;
  const fonts = dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-sc/package.json")));
  for (const weight of ["400Regular", "700Bold"]) {
    GlobalFonts.registerFromPath(join(fonts, weight, `NotoSansSC_${weight}.ttf`), family);
  }
  isLaid = true;
}
