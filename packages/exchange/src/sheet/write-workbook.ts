import { zipSync } from "fflate";
import { isFormula } from "../text/formula-guard.ts";
import { utf8 } from "../text/utf8.ts";
import { cellName } from "./workbook.ts";
import { element, escaped, unspeakable } from "./write-xml.ts";

/** A cell to be written. A number is a number; a text is always a text, whatever it begins with. */
export type Cell = string | number | null;
export type NewSheet = { name: string; rows: Cell[][]; widths?: number[] };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The longest text that a spreadsheet keeps in one cell. */
const longestCell = 32_767;

/** Writes sheets of text and numbers as an .xlsx, the same bytes for the same sheets. The first row is bold and stays in view. */
export function writeWorkbook(sheets: NewSheet[]): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": relationships([["rId1", `${relations}/officeDocument`, "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at): Relation => [`rId${at + 1}`, `${relations}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      [`rId${sheets.length + 1}`, `${relations}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)])),
  };
  return zip(Object.entries(files).map(([name, text]) => [name, utf8(head + text)]));
}

/** Files as a zip with no date of its own. */
export function zip(files: [name: string, bytes: Uint8Array][]): Uint8Array {
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]])));
}

type Relation = [id: string, type: string, target: string];

function relationships(all: Relation[]): string {
  return element(
    "Relationships",
    { xmlns: `${packages}/relationships` },
    all.map(([Id, Type, Target]) => element("Relationship", { Id, Type, Target })),
  );
}

function contentTypes(sheets: NewSheet[]): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (PartName: string, type: string) =>
    element("Override", { PartName, ContentType: `${kind}.${type}+xml` });
  return element("Types", { xmlns: `${packages}/content-types` }, [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    override("/xl/workbook.xml", "sheet.main"),
    override("/xl/styles.xml", "styles"),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet")),
  ]);
}

function workbook(sheets: NewSheet[]): string {
  const list = sheets.map(({ name }, at) => element("sheet", { name, sheetId: at + 1, "r:id": `rId${at + 1}` }));
  return element("workbook", { xmlns: main, "xmlns:r": relations }, [element("sheets", {}, list)]);
}

/** Plain; bold; and text that begins like a formula, which stays text even when someone edits the cell. */
const styles = element("styleSheet", { xmlns: main }, [
  element("fonts", { count: 2 }, [
    element("font", {}, [element("sz", { val: 11 }), element("name", { val: "Calibri" })]),
    element("font", {}, [element("b"), element("sz", { val: 11 }), element("name", { val: "Calibri" })]),
  ]),
  element("fills", { count: 2 }, [
    element("fill", {}, [element("patternFill", { patternType: "none" })]),
    element("fill", {}, [element("patternFill", { patternType: "gray125" })]),
  ]),
  element("borders", { count: 1 }, [
    element(
      "border",
      {},
      ["left", "right", "top", "bottom"].map((side) => element(side)),
    ),
  ]),
  element("cellStyleXfs", { count: 1 }, [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
  element("cellXfs", { count: 3 }, [
    element("xf", { numFmtId: 49, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
    element("xf", { numFmtId: 49, fontId: 1, fillId: 0, borderId: 0, xfId: 0, applyFont: 1, applyNumberFormat: 1 }),
    element("xf", { numFmtId: 49, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1, quotePrefix: 1 }),
  ]),
  element("cellStyles", { count: 1 }, [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
]);

function worksheet({ rows, widths = [] }: NewSheet): string {
  const pane = element("pane", { ySplit: 1, topLeftCell: "A2", activePane: "bottomLeft", state: "frozen" });
  const columns = widths.map((width, at) => element("col", { min: at + 1, max: at + 1, width, customWidth: 1 }));
  return element("worksheet", { xmlns: main }, [
    element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 }, [pane])]),
    ...(columns.length > 0 ? [element("cols", {}, columns)] : []),
    element(
      "sheetData",
      {},
      rows.map((cells, row) =>
        element(
          "row",
          { r: row + 1 },
          cells.flatMap((cell, column) => (cell === null || cell === "" ? [] : [toCell(cell, row, column)])),
        ),
      ),
    ),
  ]);
}

function toCell(cell: string | number, row: number, column: number): string {
  const r = cellName(row, column);
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (cell.length > longestCell)
    throw new RangeError(`writeWorkbook requires cells of at most ${longestCell} characters`);
  const s = row === 0 ? 1 : isFormula(cell) ? 2 : 0;
  return `<c r="${r}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${escaped(inHex(cell))}</t></is></c>`;
}

/** A character that XML cannot hold goes as `_x0007_`, as spreadsheets do, and so does what only looks like that. */
function inHex(text: string): string {
  if (!/_x|\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(
      unspeakable,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}
