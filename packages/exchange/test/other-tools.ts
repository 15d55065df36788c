import type { Answer } from "@kith/instrument";
import { csvParse } from "d3-dsv";
import { strFromU8, unzipSync } from "fflate";

type Values = Map<string, string | number>;

/**
 * The calculations of an XLSForm, done as XPath does them: in order, an answer that is no number being none. Only what
 * our own files use is known here; anything else stops the test.
 */
export function calculationsOf(bytes: Uint8Array, answers: Record<string, Answer>): Values {
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const cells = [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = ""]) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>.*?<t[^>]*>(.*?)<\/t>/gs)].map(([, at = "", said = ""]) => [
        at,
        plain(said),
      ]),
    ),
  );
  const rows = cells.filter((row) => row.A === "calculate").map((row) => ({ name: row.B ?? "", formula: row.G ?? "" }));
  return computed(rows, answers, (formula) =>
    formula
      .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => `get("${name}")`)
      .replaceAll(/\bif\(/g, "choose(")
      .replaceAll(/ div /g, " / ")
      .replaceAll(/(?<![<>=])=(?!=)/g, "==="),
  );
}

/** The calculated fields of a REDCap dictionary, done as REDCap does them. */
export function dictionaryOf(bytes: Uint8Array, answers: Record<string, Answer>): Values {
  const rows = csvParse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""))
    .filter((row) => row["Field Type"] === "calc")
    .map((row) => ({
      name: row["Variable / Field Name"] ?? "",
      formula: row["Choices, Calculations, OR Slider Labels"] ?? "",
    }));
  return computed(rows, answers, (formula) =>
    formula.replaceAll(/\[(\w+)\]/g, (_, name: string) => `get("${name}")`).replaceAll(/\bif\(/g, "choose("),
  );
}

function computed(
  rows: { name: string; formula: string }[],
  answers: Record<string, Answer>,
  toCode: (formula: string) => string,
): Values {
  const known: Values = new Map(
    Object.entries(answers).map(([id, answer]) => [
      id.replaceAll("-", "_"),
      typeof answer === "number" ? answer : answer.missing === "blank" ? "" : answer.missing,
    ]),
  );
  const given = {
    get: (name: string) => known.get(name) ?? "",
    number: (value: string | number) => (value === "" ? Number.NaN : Number(value)),
    isnumber: (value: string | number) => value !== "" && !Number.isNaN(Number(value)),
    choose: (holds: boolean, yes: unknown, no: unknown) => (holds ? yes : no),
    sum: (...values: number[]) => values.reduce((total, value) => total + value, 0),
  };
  for (const { name, formula } of rows) {
    const code = toCode(formula);
    if (!/^[\w\s"'().,+\-*/<>=]*$/.test(code)) throw new Error(`the test does not know ${formula}`);
    known.set(name, new Function(...Object.keys(given), `return ${code}`)(...Object.values(given)));
  }
  return new Map(rows.map(({ name }) => [name, known.get(name) ?? ""]));
}

/** Answers in one line, for a message. */
export function inOneLine(answers: Record<string, Answer>): string {
  return JSON.stringify(answers);
}

function plain(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
