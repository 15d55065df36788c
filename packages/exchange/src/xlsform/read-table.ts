import { type Language, languages } from "@kith/instrument";
import type { FoundList, Text } from "../found/found-form.ts";
import { inItsLanguage, languageOf } from "../found/to-words.ts";
import type { Question } from "../question.ts";
import { cellName, type Sheet } from "../sheet/workbook.ts";
import { unreadable } from "../unreadable.ts";

/** One row by the names of its columns. `labels` are the texts by the language as the file calls it; empty for none. */
export type TableRow = { at(column: string): string; cells: Record<string, string>; labels: Record<string, string> };
export type Table = { sheet: string; columns: string[]; rows: TableRow[] };

/** Reads a sheet by the names in its first row, in whichever of the spellings in use they are. Empty rows are passed over. */
export function readTable({ name, rows }: Sheet): Table {
  const headAt = rows.findIndex((cells) => cells.some((cell) => (cell ?? "").trim() !== ""));
  const columns = Array.from(rows[headAt] ?? [], (cell) => toColumn(cell ?? ""));
  const twice = columns.findIndex((column, at) => column !== "" && columns.indexOf(column) !== at);
  if (twice >= 0) {
    throw unreadable(
      `${name}!${cellName(headAt, twice)}`,
      `“${columns[twice]}”这一列有两个；请删掉一个。`,
      `The column "${columns[twice]}" stands twice; remove one of the two.`,
    );
  }
  const read = rows.flatMap((cells, row): TableRow[] => {
    if (row <= headAt || !cells.some((cell) => (cell ?? "").trim() !== "")) return [];
    const named = columns.flatMap((column, at) => (column === "" ? [] : [[column, (cells[at] ?? "").trim()] as const]));
    const labelled = named.filter(([column, cell]) => /^label(?:::|$)/.test(column) && cell !== "");
    return [
      {
        at: (column) => `${name}!${cellName(row, Math.max(0, columns.indexOf(column)))}`,
        cells: Object.fromEntries(named.filter(([, cell]) => cell !== "")),
        labels: Object.fromEntries(labelled.map(([column, cell]) => [column.slice("label::".length), cell])),
      },
    ];
  });
  return { sheet: name, columns, rows: read };
}

/** `Label : English`, `label::English (en)`, `list name` and `media::image::…` as one way of writing each. */
function toColumn(cell: string): string {
  const [head = "", ...rest] = cell
    .slice(0, 200)
    .trim()
    .split(/\s*::\s*|\s*:\s*(?=[^:])/);
  const plain = head.toLowerCase().replaceAll(/\s+/g, "_");
  if (plain === "instance" || plain === "bind" || plain === "body")
    return [plain, ...rest].join("::").replace("::kith::", "::kith:");
  if (plain === "media") return rest.join("::").toLowerCase();
  const known = { caption: "label", command: "type", value: "name", relevance: "relevant" }[plain] ?? plain;
  return [known, ...rest].join("::");
}

/** The lists of answers, by name. Two answers of one list with one name would be one answer, and are refused. */
export function readChoices(table: Table, fallback: Language | null): Map<string, FoundList> {
  const lists = new Map<string, FoundList>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { list_name: name, name: code, image } = row.cells;
    if (name === undefined || code === undefined) continue;
    const key = `${name}\n${code}`;
    if (seen.has(key)) {
      throw unreadable(
        row.at("name"),
        `答案表“${name}”里“${code}”出现了两次；请改掉一个。`,
        `The list "${name}" has the answer "${code}" twice; change one of them.`,
      );
    }
    seen.add(key);
    const list = lists.get(name) ?? { name, options: [] };
    list.options.push({ code, value: null, words: textOf(row.labels, fallback), ...(image && { picture: image }) });
    lists.set(name, list);
  }
  return lists;
}

/** The texts of a row in our two languages. A label without a language is in the form's own, or in the one it looks to be in. */
export function textOf(labels: Record<string, string>, fallback: Language | null): Text {
  const text: Text = {};
  for (const [name, label] of Object.entries(labels)) {
    const language = name === "" ? fallback : languageOf(name);
    if (language) text[language] ??= label;
    else if (name === "") Object.assign(text, { ...inItsLanguage(label), ...text });
  }
  return text;
}

/** Languages that are not ours: said, since their texts stay behind. */
export function otherLanguages(tables: Table[]): Question[] {
  const heads = tables.flatMap(({ columns }) => columns.flatMap((column) => /^label::(.+)$/.exec(column)?.[1] ?? []));
  const others = [...new Set(heads)].filter((name) => languageOf(name) === null);
  if (others.length === 0) return [];
  return [
    {
      kind: "other-language",
      at: others.join(", "),
      says: {
        "zh-CN": `这里只收中文和英文（${languages.length} 种），没有带进来的语言：${others.join("、")}。`,
        en: `Only Chinese and English are kept here; these languages were left behind: ${others.join(", ")}.`,
      },
    },
  ];
}
