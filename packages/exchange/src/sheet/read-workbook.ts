import { limits } from "../limits.ts";
import { decodeText } from "../text/decode-text.ts";
import { unreadable } from "../unreadable.ts";
import { readXml } from "./read-xml.ts";
import { unzip } from "./unzip.ts";
import { cellName, type Sheet } from "./workbook.ts";

/** Reads an .xlsx as text: numbers as they are stored, formulas by their last value. Nothing in it is ever computed. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const parts = unzip(bytes, (name) => /^\/?xl\/.*\.(?:xml|rels)$/i.test(name) && !/drawing|theme|styles/i.test(name));
  const part = (path: string): string | null => {
    const found = [...parts].find(([name]) => name.replace(/^\//, "").toLowerCase() === path.toLowerCase())?.[1];
    return found === undefined || found.length === 0 ? null : decodeText(found);
  };
  const workbook = part("xl/workbook.xml");
  if (workbook === null) throw noWorkbook();
  const targets = readTargets(part("xl/_rels/workbook.xml.rels") ?? "");
  const strings = readStrings(part("xl/sharedStrings.xml"));
  return readSheetList(workbook).flatMap(({ name, id }) => {
    const xml = part(partPath(targets.get(id) ?? ""));
    return xml === null ? [] : [readSheet(name, xml, strings)];
  });
}

function readSheetList(xml: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  readXml("xl/workbook.xml", xml, {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ name: attributes.name ?? "", id });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return sheets;
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === "") return targets;
  readXml("xl/_rels/workbook.xml.rels", xml, {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

function partPath(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

/** The texts that cells share. Parts in different type are one text; the reading aid above characters is none of it. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let isText = false;
  let inAid = 0;
  let text = "";
  readXml("xl/sharedStrings.xml", xml, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inAid += 1;
      isText = name === "t" && inAid === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
      if (text.length > limits.cell) throw tooLong("xl/sharedStrings.xml");
    },
    close: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") inAid -= 1;
      if (name === "si") strings.push(unescaped(text));
    },
  });
  return strings;
}

function readSheet(sheet: string, xml: string, strings: string[]): Sheet {
  const rows: string[][] = [];
  const formulas: string[] = [];
  let row = -1;
  let column = -1;
  let type = "";
  let within = "";
  let value = "";
  readXml(sheet, xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (!(row < limits.rows)) throw tooLarge(sheet);
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        value = "";
        if (!(column < limits.columns)) throw tooLarge(sheet);
      } else if (name === "v" || name === "t") within = name;
      else if (name === "f") formulas.push(cellName(row, column));
    },
    text: (piece) => {
      if (within === "v" || (within === "t" && type === "inlineStr")) value += piece;
      if (value.length > limits.cell) throw tooLong(`${sheet}!${cellName(row, column)}`);
    },
    close: (name) => {
      if (name === "v" || name === "t") within = "";
      if (name !== "c" || value === "") return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push("");
      cells[column] = cellText(type, value, strings);
    },
  });
  return { name: sheet, rows, formulas };
}

function cellText(type: string, value: string, strings: string[]): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "n") return String(Number(value)) === "NaN" ? value : String(Number(value));
  return unescaped(value);
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function noWorkbook() {
  return unreadable(
    "",
    "这个压缩文件里没有表格；请导入 .xlsx 文件。",
    "There is no spreadsheet in this zip; import the .xlsx file.",
  );
}

function tooLong(at: string) {
  return unreadable(
    at,
    `这一格超过 ${limits.cell} 个字，没有读下去；请检查是不是粘错了内容。`,
    `This cell has more than ${limits.cell} characters and was not read further; check what was pasted into it.`,
  );
}

function tooLarge(sheet: string) {
  return unreadable(
    sheet,
    `这张表超过 ${limits.rows} 行或 ${limits.columns} 列，没有读下去；请删去不用的行再导入。`,
    `This sheet has more than ${limits.rows} rows or ${limits.columns} columns and was not read further; remove those not in use.`,
  );
}
