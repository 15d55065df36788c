import { filesIn, unzip } from "../sheet/unzip.ts";
import { cellName } from "../sheet/workbook.ts";
import { readCsv } from "../text/csv.ts";
import { decodeText, mustNotBeHuge } from "../text/decode-text.ts";
import { unreadable } from "../unreadable.ts";
import { type RedcapColumn, redcapColumns } from "./columns.ts";

/** One line of a data dictionary by our names for its columns; a column that is not there is empty. */
export type Field = Record<RedcapColumn, string> & { at(column: RedcapColumn): string };

/** Reads the lines of a dictionary, from its CSV or from the zip that REDCap gives for one instrument. */
export function readFields(bytes: Uint8Array): Field[] {
  const [head, ...rows] = readCsv(decodeText(dictionaryIn(bytes)));
  const heads = (head?.cells ?? []).map((cell) => plain(cell));
  const places = Object.fromEntries(
    Object.entries(redcapColumns).map(([column, name]) => [column, placeOf(heads, column, name)]),
  ) as Record<RedcapColumn, number>;
  const [absent] = (["name", "type", "label", "choices"] as const).filter((column) => places[column] < 0);
  if (absent) {
    throw unreadable(
      { line: 1 },
      `第一行里没有“${redcapColumns[absent]}”这一列；请从 REDCap 重新下载数据字典。`,
      `The first line has no column "${redcapColumns[absent]}"; download the data dictionary from REDCap again.`,
    );
  }
  const numbered = rows.map((one, at) => ({ ...one, row: at + 1 }));
  const fields = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return fields.map(({ line, cells, row }): Field => {
    const cell = (column: RedcapColumn) => (cells[places[column]] ?? "").trim();
    const at = (column: RedcapColumn) => cellName(row, Math.max(0, places[column]));
    if (cells.slice(heads.length).some((more) => more.trim() !== "")) {
      throw unreadable(
        { line },
        `这一行有 ${cells.length} 格，第一行有 ${heads.length} 格；多半是少了引号或逗号，请改好再导入。`,
        `This line has ${cells.length} cells and the first line ${heads.length}; a quotation mark or comma is probably amiss.`,
      );
    }
    const named = Object.fromEntries(
      Object.keys(redcapColumns).map((column) => [column, cell(column as RedcapColumn)]),
    );
    const field = { ...(named as Record<RedcapColumn, string>), at };
    if (field.name === "") {
      throw unreadable(at("name"), "这一行没有变量名；请写上。", "This line has no variable name; give it one.");
    }
    return { ...field, type: field.type.toLowerCase() };
  });
}

function dictionaryIn(bytes: Uint8Array): Uint8Array {
  mustNotBeHuge(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  const name = filesIn(bytes).find((file) => file === "instrument.csv");
  const found = name === undefined ? undefined : unzip(bytes, (file) => file === name).get(name);
  if (found) return found;
  throw unreadable(
    "",
    "这个压缩文件里没有 instrument.csv；请导入 REDCap 的数据字典（CSV）或单份问卷的压缩文件。",
    "This zip has no instrument.csv; import a REDCap data dictionary (CSV), or the zip of one instrument.",
  );
}

/** REDCap's own heads, or the short names that its API uses. */
function placeOf(heads: string[], column: string, name: string): number {
  const full = heads.indexOf(plain(name));
  return full >= 0 ? full : heads.indexOf(apiNames[column] ?? "");
}

function plain(head: string): string {
  return head.trim().toLowerCase().replaceAll(/\s+/g, " ");
}

const apiNames: Record<string, string> = {
  name: "field_name",
  form: "form_name",
  section: "section_header",
  type: "field_type",
  label: "field_label",
  choices: "select_choices_or_calculations",
  note: "field_note",
  branching: "branching_logic",
  required: "required_field",
  annotation: "field_annotation",
};
