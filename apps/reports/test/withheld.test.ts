import { languages } from "@kith/instrument";
import { expect, inject, test } from "vitest";
import { changesCsv } from "../src/figure/changes-csv.ts";
import { type Figure, figuresOf, onlyChildrenSay } from "../src/figure/figure.ts";
import { drawFigure } from "../src/figure/svg.ts";
import { examples } from "./places.ts";
import { numbersIn, readReport } from "./read-page.ts";

const site = inject("site");
const releases = examples();

test("the examples hold withheld findings, or these tests would prove nothing", () => {
  expect(releases.flatMap(({ findings }) => findings).filter(({ kind }) => kind === "withheld").length).toBeGreaterThan(
    5,
  );
});

test("a withheld line leaves no digit in the model that the chart, the table and the file are made from", () => {
  for (const release of releases)
    for (const language of languages)
      for (const { rows } of figuresOf(release, language))
        for (const row of rows) if (row.kind === "withheld") expect(numbersIn(JSON.stringify(row))).toEqual([]);
});

test("a withheld line is a labelled gap in the drawing, with no number beside it", () => {
  for (const release of releases)
    for (const language of languages)
      for (const figure of figuresOf(release, language)) {
        const gaps = drawFigure(figure, language).match(/<g class="row \w+ gap">.*?<\/g>/g) ?? [];
        const withheld = figure.axis === null ? [] : figure.rows.filter(({ kind }) => kind === "withheld");
        expect(gaps.length).toBe(withheld.length);
        for (const gap of gaps) {
          expect(gap).toMatch(/\[c\]|–/);
          expect(numbersIn(gap.replace(/<[^>]*>/g, " "))).toEqual([]);
        }
      }
});

test("a withheld line of the table says [c] and why, and never a digit or an empty cell", () => {
  for (const release of releases)
    for (const language of languages) {
      const lines = [...readReport(site, release.slug, language).querySelectorAll("tr[data-withheld]")];
      expect(lines.length).toBe(withheldLines(figuresOf(release, language)));
      for (const line of lines) {
        expect(numbersIn(line.textContent ?? "")).toEqual([]);
        expect(line.querySelector("td")?.textContent?.trim()).toMatch(/^(\[c\]|–)\s+\S.+/);
      }
    }
});

/** A line for each withheld row; where a whole section shows nothing, one line for each outcome instead. */
function withheldLines(figures: Figure[]): number {
  const sections = Map.groupBy(figures, onlyChildrenSay).values();
  return [...sections]
    .map((section) =>
      section.some(({ axis }) => axis !== null)
        ? section.flatMap(({ rows }) => rows).filter(({ kind }) => kind === "withheld").length
        : section.length,
    )
    .reduce((sum, lines) => sum + lines, 0);
}

test("no cell of any table is empty", () => {
  for (const release of releases)
    for (const language of languages)
      for (const cell of readReport(site, release.slug, language).querySelectorAll("th, td"))
        expect(cell.textContent?.trim()).not.toBe("");
});

test("a withheld number is [c] in the spreadsheet too", () => {
  for (const release of releases) {
    const lines = changesCsv(release).split("\r\n");
    const withheld = lines.filter((line) => /\[c\]|–,–/.test(line));
    expect(withheld.length).toBe(release.findings.filter(({ kind }) => kind === "withheld").length);
    for (const line of withheld) expect(numbersIn(line)).toEqual([]);
  }
});

test("no axis is drawn where nothing is shown, and the whole scale is drawn where something is", () => {
  for (const release of releases)
    for (const figure of figuresOf(release, "en")) {
      const ticks = [...drawFigure(figure, "en").matchAll(/class="tick"[^>]*>(\d)</g)].map(([, tick]) => tick);
      const shown = figure.rows.some(({ kind }) => kind === "shown");
      expect(ticks).toEqual(shown ? ["0", "1", "2", "3", "4"] : []);
    }
});
