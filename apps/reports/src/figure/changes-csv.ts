import { type Language, languages } from "@kith/instrument";
import type { Release } from "@kith/release";
import { pageWords, say } from "../words/say.ts";
import { type FigureRow, figuresOf } from "./figure.ts";

/** The tables of changes as one CSV, Chinese beside English; a withheld number is `[c]` there too. */
export function changesCsv(release: Release): string {
  const head = languages.flatMap((language) =>
    (["outcome", "whoAnswered", "before", "after", "change", "margin", "note"] as const).map((name) =>
      say(pageWords[name], language),
    ),
  );
  const [chinese, english] = languages.map((language) =>
    figuresOf(release, language).flatMap((figure) => figure.rows.map((row) => [figure.name, ...cells(row, language)])),
  );
  const lines = (chinese ?? []).map((line, index) => [...line, ...(english?.[index] ?? [])]);
  return `\ufeff${[head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cells(row: FigureRow, language: Language): string[] {
  if (row.kind === "withheld") return [row.name, row.mark, row.mark, row.mark, row.mark, row.reason];
  const { before, after, change } = row.printed;
  return [
    row.name,
    before,
    after,
    change.replace("−", "-"),
    row.margin ?? say(pageWords.noMargin, language),
    `${row.says} · ${row.people}`,
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
