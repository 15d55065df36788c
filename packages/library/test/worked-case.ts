import { readdirSync, readFileSync } from "node:fs";
import { type Answer, type Instrument, MissingCode } from "@kith/instrument";
import { library } from "@kith/library";

const room = new URL("../", import.meta.url);

/** One row of an instrument's `cases.csv`: answers, and what each scale comes to, worked by hand. */
export type WorkedCase = {
  name: string;
  instrument: Instrument;
  answers: Record<string, Answer>;
  /** A scale's value, or null where there must be no score. */
  scores: Record<string, number | null>;
};

/** Every folder with an instrument, found by looking. */
export function instrumentFolders(): string[] {
  return readdirSync(room, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map((entry) => entry.name)
    .filter((name) => readdirSync(new URL(`${name}/`, room)).includes("instrument.json"));
}

/** A file beside an instrument, as text. */
export function besideInstrument(folder: string, file: string): string {
  return readFileSync(new URL(`${folder}/${file}`, room), "utf8");
}

/** All worked cases of one instrument. A row that does not fit its heading is refused, not guessed at. */
export function workedCases(folder: string): WorkedCase[] {
  const instrument = library.find((one) => one.id === folder);
  if (!instrument) throw new TypeError(`workedCases requires ${folder} to be in the library`);
  const [heading = [], ...rows] = besideInstrument(folder, "cases.csv")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((cells) => {
    if (cells.length !== heading.length) throw new TypeError(`workedCases requires whole rows: ${folder}: ${cells[0]}`);
    const named = heading.map((head, at): [string, string] => [head, cells[at] ?? ""]);
    const items = instrument.items.map((item) => item.id);
    return {
      name: cells[0] ?? "",
      instrument,
      answers: Object.fromEntries(
        named.filter(([head]) => items.includes(head)).map(([head, cell]) => [head, readAnswer(cell)]),
      ),
      scores: Object.fromEntries(
        named.filter(([head]) => head.startsWith("score:")).map(([head, cell]) => [head.slice(6), readScore(cell)]),
      ),
    };
  });
}

function readAnswer(cell: string): Answer {
  const missing = MissingCode.options.find((code) => code === cell);
  return missing ? { missing } : Number(cell);
}

/** A whole number or a fraction as worked, such as `7/6`; `missing` where there must be no score. */
function readScore(cell: string): number | null {
  if (cell === "missing") return null;
  const [top = "", bottom = "1"] = cell.split("/");
  return Number(top) / Number(bottom);
}
