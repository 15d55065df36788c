import { type Language, languages, type Wave } from "@kith/instrument";
import { type Release, scaleWords } from "@kith/release";
import { printedScore } from "../figure/printed.ts";
import { pageWords, personWords, say } from "../words/say.ts";
import withheldWords from "../words/withheld.json" with { type: "json" };

type Finding = Release["findings"][number];
type Column = {
  name: string;
  /** As `data.csv-metadata.json` and `datapackage.json` tell it. */
  kind: "string" | "number";
  title: Record<Language, string>;
  cell: (finding: Finding, release: Release) => string;
};

/** What stands in a cell that has no number: held back, not asked, cannot be told. */
export const noNumber = ["[c]", "–", "n/a"] as const;

/** Names of the waves without a digit, so that no number in the table is anything but a result. */
const waveNames: Record<Wave, string> = { T0: "begin", mid: "midway", T1: "end", T2: "later" };

const numberOf =
  (name: "before" | "after" | "change") =>
  (finding: Finding): string => {
    if (finding.kind === "withheld") return finding.reason === "not-asked" ? noNumber[1] : noNumber[0];
    const size = printedScore(Math.abs(finding[name]), finding.unit);
    return finding[name] < 0 && Number(size) !== 0 ? `-${size}` : size;
  };

const inLanguage = (
  name: string,
  title: Record<Language, string>,
  words: (finding: Finding, release: Release) => Record<Language, string>,
) =>
  languages.map(
    (language): Column => ({
      name: `${name}_${language === "en" ? "en" : "zh"}`,
      kind: "string",
      title,
      cell: (finding, release) => words(finding, release)[language],
    }),
  );

/** The columns of `data.csv`, in their order: the table and both of its descriptions are made from this list. */
export const columns: readonly Column[] = [
  { name: "scale", kind: "string", title: pageWords.outcome, cell: ({ scale }) => scale },
  ...inLanguage("outcome", pageWords.outcome, ({ scale }, release) => scaleWords(release, scale).name),
  { name: "informant", kind: "string", title: pageWords.whoAnswered, cell: ({ informant }) => informant },
  ...inLanguage("informant", pageWords.whoAnswered, ({ informant }) => personWords[informant]),
  { name: "from", kind: "string", title: pageWords.columnFrom, cell: ({ from }) => waveNames[from] },
  { name: "to", kind: "string", title: pageWords.columnTo, cell: ({ to }) => waveNames[to] },
  { name: "before", kind: "number", title: pageWords.before, cell: numberOf("before") },
  { name: "after", kind: "number", title: pageWords.after, cell: numberOf("after") },
  { name: "change", kind: "number", title: pageWords.change, cell: numberOf("change") },
  {
    name: "margin",
    kind: "number",
    title: pageWords.margin,
    cell: (finding) =>
      finding.kind === "withheld"
        ? numberOf("change")(finding)
        : finding.margin === undefined
          ? noNumber[2]
          : printedScore(finding.margin, finding.unit),
  },
  ...inLanguage("children", pageWords.columnChildren, (finding) =>
    finding.kind === "shown" ? finding.people : { "zh-CN": noNumber[0], en: noNumber[0] },
  ),
  ...inLanguage("note", pageWords.note, (finding) =>
    finding.kind === "withheld" ? withheldWords[finding.reason] : pageWords.columnShown,
  ),
];

/** The findings as a tidy table: one line each, one value a cell, and never an empty cell. */
export function dataCsv(release: Release): string {
  const lines = release.findings.map((finding) => columns.map(({ cell }) => cell(finding, release)));
  const head = columns.map(({ name }) => name);
  return `\ufeff${[head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What a column is, in both languages at once. */
export function titleOf({ title }: Column): string {
  return languages.map((language) => say(title, language)).join(" · ");
}
