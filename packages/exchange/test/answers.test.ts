import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { library } from "@kith/library";
import { anyInstrument, anyResponse } from "@kith/testing";
import fc from "fast-check";
import { unzipSync } from "fflate";
import readSheets from "read-excel-file/universal";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { type AnswersFormat, answersFormats, exportAnswers, readAnswersRow } from "../src/index.ts";
import { small } from "./small-instrument.ts";

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const empty = new Uint8Array();
const forms = (count: number) => Array.from({ length: count }, (_, seed) => anyResponse(small, seed));

test("the columns come from the instrument: none, one and a hundred forms have the same first line", () => {
  for (const format of ["csv-wide", "csv-long"] as const) {
    const heads = [0, 1, 100].map((count) => text(exportAnswers([small], forms(count), format).bytes).split("\n")[0]);
    expect(new Set(heads).size).toBe(1);
  }
  for (const format of ["r", "spss", "frictionless"] as const) {
    const heads = [0, 1, 100].map((count) => {
      const files = unzipSync(exportAnswers([small], forms(count), format).bytes);
      return text(files["answers.small-check.csv"]).split("\n")[0];
    });
    expect(new Set(heads)).toEqual(new Set([heads[0]]));
    expect(heads[0]).toContain("al_1,al_2,al_3,al_4");
  }
});

test("two versions of one instrument are two tables, and no form of one is lost in the other's", () => {
  const newer = { ...small, version: "2.0.0" };
  const [old, fresh] = [forms(2), Array.from({ length: 3 }, (_, seed) => anyResponse(newer, seed))];
  for (const [format, ending] of [
    ["r", "csv"],
    ["spss", "sps"],
    ["frictionless", "csv"],
  ] as const) {
    const files = unzipSync(exportAnswers([small, newer], [...old, ...fresh], format).bytes);
    const lines = ["1.2.0", "2.0.0"].map(
      (version) => linesOf(files[`answers.small-check-${version}.csv`] ?? empty).length,
    );
    expect(lines, format).toEqual([3, 4]);
    expect(Object.keys(files)).toContain(`answers.small-check-2.0.0.${ending}`);
  }
});

test("a call for help is in no export, and every export says that it is not", () => {
  const answered = anyResponse(small, 4);
  const calling = { ...answered, unscored: { call: "yes" } };
  for (const format of answersFormats) {
    const { bytes, losses } = exportAnswers([small], [calling], format);
    expect(losses.map(({ what }) => what)).toContain("calls-for-help");
    const silent = exportAnswers([small], [{ ...answered, unscored: {} }], format);
    expect(Buffer.from(bytes).equals(silent.bytes), format).toBe(true);
  }
});

test("the wide table is the one that is read again, also where a code begins like a formula", () => {
  fc.assert(
    fc.property(
      fc.nat().map(anyInstrument),
      fc.nat(),
      fc.constantFrom("c01", "=c01", "-1", "'@x"),
      (asked, seed, child) => {
        const response = { ...anyResponse(asked, seed), child };
        const [head = [], row = []] = linesOf(exportAnswers([asked], [response], "csv-wide").bytes);
        if (child !== "-1" && child !== "c01") expect(row[0]).toBe(`'${child}`);
        const read = readAnswersRow(Object.fromEntries(head.map((column, at) => [column, row[at] ?? ""])), 2, [asked]);
        expect(read.kind === "read" && [read.value.child, read.value.answers]).toEqual([child, response.answers]);
      },
    ),
    { numRuns: 40 },
  );
});

test("the long table has a line for every item of every form, in words of both languages, and says what was not asked", () => {
  const response = {
    ...anyResponse(small, 1),
    answers: { "al-1": 0, "al-2": 2, "al-4": { missing: "not-observed" as const } },
  };
  const rows = linesOf(exportAnswers([small], [response], "csv-long").bytes).map((cells) => cells.slice(9));
  expect(rows).toEqual([
    ["item", "value", "missing", "answer_zh", "answer_en"],
    ["al-1", "0", "", "从不", "Never"],
    ["al-2", "2", "", "经常", "Often"],
    ["al-3", "", "not-asked", "", ""],
    ["al-4", "", "not-observed", "没见过", "Not seen"],
  ]);
});

test("the workbook has the answers as numbers, as words, and a codebook that explains each column", async () => {
  const response = {
    ...anyResponse(small, 1),
    child: "=1+1",
    answers: { "al-1": 0, "al-2": 2, "al-4": { missing: "blank" as const } },
  };
  const { bytes } = exportAnswers([small], [response], "xlsx", { language: "en" });
  const [codes, labels, codebook] = await readSheets(new Blob([bytes.slice()]));
  expect(codes?.data[1]?.slice(9)).toEqual([0, 2, null, "blank"]);
  expect(labels?.data[1]?.slice(9)).toEqual(["Never", "Often", null, "blank"]);
  expect(codes?.data[1]?.[0]).toBe("=1+1");
  expect(text(unzipSync(bytes)["xl/worksheets/sheet1.xml"])).not.toContain("<f>");
  expect(codebook?.data[2]?.slice(1)).toEqual([
    "al-2",
    "参加活动",
    "Joins in & stays",
    "0 = 从不; 1 = 有时，不常; 2 = 经常; not-observed = 没见过",
    "0 = Never; 1 = Sometimes, not often; 2 = Often; not-observed = Not seen",
    "alone",
    "yes",
  ]);
});

test("no missing number is ever one that was on offer, and each has its reason", () => {
  fc.assert(
    fc.property(fc.constantFrom(...library), fc.nat(), (asked, seed) => {
      const { bytes } = exportAnswers([asked], [anyResponse(asked, seed)], "frictionless");
      const { resources } = JSON.parse(text(unzipSync(bytes)["datapackage.json"]));
      for (const { constraints, missingValues } of resources[0].schema.fields.slice(9)) {
        const gone = missingValues.map(({ value }: { value: string }) => Number(value));
        expect(constraints.enum.filter((value: number) => gone.includes(value))).toEqual([]);
        expect(new Set(gone).size).toBe(6);
      }
    }),
    { numRuns: 9 },
  );
});

test("the data package describes its table: a field for each column, and every cell allowed by its field", () => {
  const files = unzipSync(exportAnswers([small], forms(30), "frictionless").bytes);
  const { resources } = JSON.parse(text(files["datapackage.json"]));
  const { path, schema } = resources[0];
  const [head = [], ...rows] = linesOf(files[path] ?? new Uint8Array());
  expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head);
  for (const row of rows) {
    for (const [at, { type, constraints, missingValues }] of schema.fields.entries()) {
      if (type !== "integer") continue;
      const allowed = [...constraints.enum.map(String), ...missingValues.map(({ value }: { value: string }) => value)];
      expect(allowed).toContain(row[at]);
    }
  }
});

test("the DDI codebook is whole XML with each question and answer in both languages, and names only variables that it has", () => {
  const xml = text(exportAnswers([small], [], "ddi").bytes);
  const ids = new Set<string>();
  const named: string[] = [];
  const questions: [string, string][] = [];
  let open = "";
  let language = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = name;
    language = String(attributes["xml:lang"] ?? "");
    if (attributes.ID) ids.add(String(attributes.ID));
    if (attributes.var) named.push(...String(attributes.var).split(" "));
  });
  parser.on("text", (said) => {
    if (open === "qstnLit" && said.trim() !== "") questions.push([language, said]);
  });
  parser.write(xml).close();
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(questions.slice(0, 2)).toEqual([
    ["zh-CN", "=独自待着"],
    ["en", "=Stays alone | by choice"],
  ]);
  expect(questions).toHaveLength(8);
});

test("a FHIR response tells the child, the rater and the wave apart, and a blank is an item without an answer", () => {
  const response = {
    ...anyResponse(small, 2),
    answers: {
      "al-1": 1,
      "al-2": { missing: "blank" as const },
      "al-3": { missing: "not-observed" as const },
      "al-4": 2,
    },
  };
  const { entry } = JSON.parse(text(exportAnswers([small], [response], "fhir-r5").bytes));
  const { resource } = entry[0];
  expect(resource).toMatchObject({
    questionnaire: "urn:kith:questionnaire:small-check|1.2.0",
    subject: { identifier: { value: response.child } },
    source: { type: "PractitionerRole", identifier: { value: response.raterId } },
    meta: { tag: [{ code: response.wave }, { code: response.mode }] },
  });
  expect(
    resource.item[0].item.map(
      ({ linkId, answer }: { linkId: string; answer?: { valueCoding: { code: string } }[] }) => [
        linkId,
        answer?.[0]?.valueCoding.code,
      ],
    ),
  ).toEqual([
    ["al-1", "1"],
    ["al-2", undefined],
    ["al-3", "not-observed"],
    ["al-4", "2"],
  ]);
});

test("an answer to an instrument that is not given is our mistake, and is thrown", () => {
  expect(() => exportAnswers([], forms(1), "csv-wide")).toThrow("small-check 1.2.0 is not there");
});

test("the R script runs in a bare locale and finds the numbers, the reasons and the words; its text is whole wherever R is not there", () => {
  const response = {
    ...anyResponse(small, 1),
    answers: { "al-1": 2, "al-2": { missing: "blank" as const }, "al-4": { missing: "not-observed" as const } },
  };
  const files = unpacked("r", [response]);
  const ask = `source("read-answers.R"); d <- answers[["small-check"]]; w <- reasons[["small-check"]]
cat(d$al_1, is.na(d$al_2), w$al_2, w$al_4, w$al_3, nlevels(factors[["small-check"]]$al_1), "\\n")
cat(attr(d$al_1, "label_en"), "\\n"); cat(utf8ToInt(as.character(factors[["small-check"]]$al_1)), "\\n")`;
  const said = run("Rscript", ["-e", ask], files, "C");
  expect(text(files["read-answers.R"])).toMatch(/^[\x20-\x7e\n]+$/);
  if (said !== null) {
    expect(said).toContain("2 TRUE blank not-observed not-asked 3");
    expect(said).toContain("=Stays alone | by choice");
    expect(said).toContain("32463 24120"); // 经常
  }
});

test("the SPSS syntax runs in PSPP with its labels and missing values; where PSPP is not there, every line of it ends", () => {
  const response = {
    ...anyResponse(small, 1),
    answers: { "al-1": 2, "al-2": { missing: "blank" as const }, "al-4": { missing: "not-observed" as const } },
  };
  const files = unpacked("spss", [response, { ...response, answers: { ...response.answers, "al-1": 0 } }]);
  const syntax = `${text(files["answers.small-check.sps"])}FREQUENCIES /VARIABLES=al_1 al_2 /FORMAT=NOTABLE /STATISTICS=MEAN.\n`;
  const said = run("pspp", ["run.sps"], { ...files, "run.sps": new TextEncoder().encode(syntax) }, "C.UTF-8");
  expect(syntax).toMatch(/EXECUTE\.\n/);
  if (said !== null) {
    expect(said).toContain("参加活动");
    expect(said).toMatch(/N Valid\s*\|\s*2\|\s*0/);
    expect(said).not.toMatch(/error|warning/i);
  }
});

function linesOf(bytes: Uint8Array): string[][] {
  return text(bytes)
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

function unpacked(format: AnswersFormat, responses: ReturnType<typeof forms>): Record<string, Uint8Array> {
  return unzipSync(exportAnswers([small], responses, format).bytes);
}

/** What a program says, run among these files; nothing where this machine does not have it. */
function run(program: string, args: string[], files: Record<string, Uint8Array>, locale: string): string | null {
  const isThere = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
  if (!isThere) return null;
  const folder = mkdtempSync(join(tmpdir(), "kith-answers-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return execFileSync(program, args, { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: locale } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
