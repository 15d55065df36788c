import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { numbersIn } from "../read-page.ts";

/** One average as one place of the site gives it away, as finely as that place does. */
export type Said = { place: string; cell: string; wave: "before" | "after"; value: number };

const folder = "groups/juniper";
const page = (site: string, language: string) =>
  parseHTML(readFileSync(join(site, language, folder, "index.html"), "utf8")).document;

/** Every average that any part of the site gives: its tables, spreadsheet, release file, chart data, and drawings. */
export function averagesSaid(site: string): Said[] {
  return ["", "en"]
    .flatMap((language) => {
      const report = page(site, language);
      return [...inTables(report), ...inDrawings(report), ...inChartData(report)];
    })
    .concat(inSpreadsheet(site), inRelease(site));
}

/** Every number that the site says in words: sentences, labels and points read aloud, titles, and descriptions of the page. */
export function numbersInWords(site: string): string[] {
  return ["", "en"].flatMap((language) => {
    const report = page(site, language);
    const texts = [...report.querySelectorAll("[aria-label], [title], [alt], meta[name=description]")].flatMap(
      (element) => ["aria-label", "title", "alt", "content"].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const sentences = [...report.querySelectorAll(".report p:not(.provenance), .report li, .report h3, svg title")];
    const spoken = [...report.querySelectorAll("kith-chart script")].flatMap(({ textContent }): string[] => {
      const model: { spoken: string[] } = JSON.parse(textContent ?? "");
      return model.spoken;
    });
    return [...texts, ...sentences.map(({ textContent }) => textContent ?? ""), ...spoken].flatMap(numbersIn);
  });
}

function inTables(report: Document): Said[] {
  return [...report.querySelectorAll("table.findings tr[data-informant]:not([data-withheld])")].flatMap((row) =>
    [...row.querySelectorAll("td.figure")]
      .slice(0, 2)
      .map((cell, index) => said("table", row.id, index, Number(cell.textContent))),
  );
}

/** A drawing measured with a ruler: the axis gives the scale, the marks the values. */
function inDrawings(report: Document): Said[] {
  return [...report.querySelectorAll("svg.chart")].flatMap((svg) => {
    const ticks = [...svg.querySelectorAll(".tick")].map((tick) => ({
      at: Number(tick.getAttribute("x")),
      says: Number(tick.textContent),
    }));
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (first === undefined || last === undefined) return [];
    const measured = (x: number) => first.says + ((x - first.at) / (last.at - first.at)) * (last.says - first.says);
    const scale = svg.closest(".outcome")?.getAttribute("aria-labelledby");
    return [...svg.querySelectorAll("g.row:not(.gap)")].flatMap((row) => {
      const informant = row.getAttribute("class")?.split(" ")[1];
      const way = row.querySelector(".way");
      return ["x1", "x2"].map((end, index) =>
        said("drawing", `${scale}-${informant}`, index, measured(Number(way?.getAttribute(end)))),
      );
    });
  });
}

function inChartData(report: Document): Said[] {
  return [...report.querySelectorAll("kith-chart script")].flatMap((script) => {
    const model: { kind: string; rows: { informant: string; before?: number; after?: number }[] } = JSON.parse(
      script.textContent ?? "",
    );
    // The other kinds hold no averages; what they speak is among the numbers in words.
    if (model.kind !== "scores") return [];
    const scale = script.closest(".outcome")?.getAttribute("aria-labelledby");
    return model.rows.flatMap(({ informant, before, after }) =>
      [before, after].flatMap((value, index) =>
        value === undefined ? [] : [said("chart data", `${scale}-${informant}`, index, value)],
      ),
    );
  });
}

function inSpreadsheet(site: string): Said[] {
  const lines = readFileSync(join(site, folder, "juniper.changes.csv"), "utf8")
    .trim()
    .split("\r\n")
    .slice(1);
  const cells = inTables(page(site, "")).filter(({ wave }) => wave === "before");
  const shown = lines.map((line) => line.split(",")).filter(([, , before]) => /^\d/.test(before ?? ""));
  return shown.flatMap(([, , before, after], line) =>
    [before, after].map((value, index) => said("spreadsheet", cells[line]?.cell ?? "", index, Number(value))),
  );
}

function inRelease(site: string): Said[] {
  const text = readFileSync(join(site, folder, "juniper.release.json"), "utf8");
  const {
    findings,
  }: { findings: { kind: string; scale: string; informant: string; before: number; after: number }[] } =
    JSON.parse(text);
  return findings
    .filter(({ kind }) => kind === "shown")
    .flatMap(({ scale, informant, before, after }) =>
      [before, after].map((value, index) => said("release file", `${scale}-${informant}`, index, value)),
    );
}

function said(place: string, cell: string, index: number, value: number): Said {
  return { place, cell, wave: index === 0 ? "before" : "after", value };
}
