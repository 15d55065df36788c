import fc from "fast-check";
import { unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { expect, test } from "vitest";
import { exportInstrument, type Imported, importInstrument, instrumentFormats } from "../src/index.ts";
import { foreign } from "./golden-file.ts";
import { small } from "./small-instrument.ts";

/** Milliseconds that this thread has worked: whatever else the machine is doing does not count. */
const busyFor = () => process.threadCpuUsage().user / 1_000;
const redcapHead = 'Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"';
const utf8 = (text: string) => new TextEncoder().encode(text);

test("a table in GBK is refused with what to do, and the words by which it was known", () => {
  const text =
    'Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"\na,b,radio,';
  // 独自待着 in GBK.
  const bytes = new Uint8Array([...utf8(text), 0xb6, 0xc0, 0xd7, 0xd4, 0xb4, 0xfd, 0xd7, 0xc5, 0x0a]);
  const { says, line } = firstOf(importInstrument(bytes, "gbk.csv"));
  expect(line).toBe(2);
  expect(says["zh-CN"]).toContain("独自待着");
  expect(says["zh-CN"]).toContain("CSV UTF-8");
  expect(says.en).toContain("GBK");
});

test("UTF-16 with a mark and UTF-8 with or without one are read alike", () => {
  const { bytes } = exportInstrument(small, "redcap");
  const text = new TextDecoder().decode(bytes);
  const wide = Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
  const swapped = Uint8Array.from(Buffer.from(wide).swap16());
  for (const written of [bytes, utf8(text), wide, swapped]) {
    const read = importInstrument(written, "small.csv");
    expect(read.kind === "imported" && read.draft.items[0]?.words["zh-CN"]).toBe("=独自待着");
  }
  expect(firstOf(importInstrument(Uint8Array.from(Buffer.from(text, "utf16le")), "small.csv")).says.en).toBeTruthy();
});

test("a formula stays text on both ways: guarded in a CSV, plain in a spreadsheet, and the same when it comes back", () => {
  const csv = new TextDecoder().decode(exportInstrument(small, "redcap", { language: "zh-CN" }).bytes);
  expect(csv).toContain(",'=独自待着,");
  expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
  for (const format of instrumentFormats) {
    const { bytes, name } = exportInstrument(small, format);
    const read = importInstrument(bytes, name);
    expect(read.kind === "imported" && read.draft.items[0]?.words["zh-CN"]).toBe("=独自待着");
  }
});

// 70 MB of nothing in 70 kB.
const bomb = zipSync({ "xl/workbook.xml": [new Uint8Array(70_000_000), { level: 6 }] });

test("a zip bomb is refused by what comes out of it, in little time", () => {
  expect(bomb.length).toBeLessThan(100_000);
  const began = busyFor();
  expect(firstOf(importInstrument(bomb, "bomb.xlsx")).says.en).toContain("more than 60 MB");
  expect(busyFor() - began).toBeLessThan(3_000);
});

test("a bomb that lies about its size is counted as it comes, and many small files are refused too", () => {
  const liar = bomb.slice();
  new DataView(liar.buffer).setUint32(22, 10, true);
  expect(firstOf(importInstrument(liar, "liar.xlsx")).says.en).toContain("more than 60 MB");
  const many = zipSync(Object.fromEntries(Array.from({ length: 1_100 }, (_, at) => [`${at}`, new Uint8Array(1)])));
  expect(firstOf(importInstrument(many, "many.xlsx")).says.en).toContain("1000 files");
});

test("a spreadsheet is read however its zip was made: streamed with its sizes behind, or not packed at all", () => {
  const files = unzipSync(exportInstrument(small, "xlsform-odk").bytes);
  const pieces: Uint8Array[] = [];
  const streamed = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    streamed.add(file);
    file.push(bytes, true);
  }
  streamed.end();
  for (const bytes of [new Uint8Array(Buffer.concat(pieces)), zipSync(files, { level: 0 })]) {
    const read = importInstrument(bytes, "other.xlsx");
    expect(read.kind === "imported" && read.draft).toEqual(small);
  }
});

test("a billion laughs are not laughed: a document type is refused before anything is expanded", () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="&b;" sheetId="1"/></sheets></workbook>`;
  const { at, says } = firstOf(importInstrument(zipSync({ "xl/workbook.xml": utf8(laughs) }), "laughs.xlsx"));
  expect(at).toBe("xl/workbook.xml");
  expect(says.en).toContain("DTD");
});

test("an XLSForm of ten thousand questions is refused with the place where it became too many, in a few seconds", () => {
  const row = (at: number) =>
    `<row><c t="inlineStr"><is><t>select_one a</t></is></c><c t="inlineStr"><is><t>q${at}</t></is></c></row>`;
  const began = busyFor();
  const { at, says } = firstOf(
    importInstrument(workbook(Array.from({ length: 10_000 }, (_, n) => row(n)).join("")), "huge.xlsx"),
  );
  expect(at).toBe("survey!B1002");
  expect(says.en).toContain("10000 rated questions");
  expect(firstOf(importInstrument(workbook('<row r="2000000"><c/></row>'), "far.xlsx")).says.en).toContain(
    "more than 20000 rows",
  );
  expect(busyFor() - began).toBeLessThan(5_000);
});

test("ten thousand questions are refused in every other format too, with how many there may be, in little time", () => {
  const many = <T>(make: (at: number) => T) => Array.from({ length: 10_000 }, (_, at) => make(at));
  const rating = (at: number) => ({ type: "radiogroup", name: `q${at}`, title: `How ${at}?`, choices: ["No", "Yes"] });
  const coded = ["No", "Yes"].map((display, at) => ({ valueCoding: { code: `${at}`, display } }));
  const [first] = small.items;
  const files = {
    surveyjs: JSON.stringify({ title: "a", pages: [{ name: "p", elements: many(rating) }] }),
    fhir: JSON.stringify({
      resourceType: "Questionnaire",
      item: many((at) => ({ linkId: `q${at}`, text: `How ${at}?`, type: "choice", answerOption: coded })),
    }),
    kith: JSON.stringify({ ...small, items: many((at) => ({ ...first, id: `q-${at}` })) }),
    redcap: `${redcapHead}\n${many((at) => `q${at},f,radio,How ${at}?,"0, No | 1, Yes"`).join("\n")}`,
  };
  const began = busyFor();
  for (const [format, text] of Object.entries(files)) {
    expect([format, firstOf(importInstrument(utf8(text), "huge")).says.en]).toEqual([
      format,
      "There are 10000 rated questions here, and an instrument has at most 1000; split it and import the parts.",
    ]);
  }
  expect(busyFor() - began).toBeLessThan(4_000);
});

test("a JSON file in a wrong encoding is told to be saved as UTF-8, and not as a table", () => {
  const whole = utf8(JSON.stringify({ title: "calm", pages: [] }));
  const bytes = new Uint8Array([...whole.slice(0, 12), 0xb6, 0xc0, 0xd7, 0xd4, ...whole.slice(12)]);
  const { says } = firstOf(importInstrument(bytes, "gbk.json"));
  expect(says.en).toContain("save this JSON file as UTF-8");
  expect(says["zh-CN"]).toContain("独自");
});

test("a REDCap dictionary of ten thousand lines is read for the one form in it that is wanted", () => {
  const [head, ...lines] = new TextDecoder().decode(foreign("redcap-project.csv")).trimEnd().split("\n");
  const others = Array.from(
    { length: 10_000 },
    (_, at) => `other_${at},form_${at % 40},,radio,"How ${at}?","0, No | 1, Yes",,,,,,,,,,,,`,
  );
  const began = busyFor();
  const read = importInstrument(utf8([head, ...others, ...lines].join("\n")), "large.csv", { form: "calm_at_home" });
  expect(read.kind === "imported" && read.draft.items.length).toBe(4);
  expect(busyFor() - began).toBeLessThan(3_000);
});

const broken: [what: string, bytes: Uint8Array, at: string, says: RegExp][] = [
  ["nothing", new Uint8Array(), "", /empty/],
  ["an old spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "", /\.xls file/],
  ["a web page", utf8("<html></html>"), "", /XML or a web page/],
  ["prose", utf8("Dear all,\nhere is the form."), "", /cannot be told/],
  ["half a JSON", utf8('{\n"title": "a",\n"pages": [{"elem'), "line 3", /cut off/],
  ["another JSON", utf8('{"a": 1}'), "", /does not look like an instrument/],
  ["a zip that breaks off", exportInstrument(small, "xlsform-odk").bytes.slice(0, 900), "", /damaged|no spreadsheet/],
  ["a zip without a spreadsheet", zipSync({ "a.txt": utf8("a") }), "", /no spreadsheet/],
  ["a spreadsheet without a survey", workbook("", "Tabelle1"), "", /no sheet called survey/],
  [
    "an open quotation mark",
    utf8(`${redcapHead}\na,b,radio,How?,x\nb,b,radio,"never closed`),
    "line 3",
    /quotation mark opens/,
  ],
  ["a dictionary without types", utf8("Variable / Field Name,Form Name\na,b"), "line 1", /no column "Field Type"/],
  ["an answer without a comma", utf8(`${redcapHead}\na,b,radio,How?,"0 No | 1 Yes"`), "E2", /code, a comma and a text/],
  ["an answer that stands twice", utf8(`${redcapHead}\na,b,radio,How?,"0, No | 0, Yes"`), "E2", /stands twice/],
  ["a line that is too long", utf8(`${redcapHead}\na,b,radio,How, then?,"0, No | 1, Yes"`), "line 2", /has 6 cells/],
  [
    "a cell of a book",
    utf8(`${redcapHead}\na,b,radio,"${"x".repeat(50_000)}","0, No | 1, Yes"`),
    "line 2",
    /more than 40000 characters/,
  ],
  ["a dictionary without ratings", utf8(`${redcapHead}\na,b,text,How?,`), "", /no question with one answer/],
  ["a SurveyJS form of a hundred panels", utf8(nested(100)), "", /nested more than/],
  [
    "FHIR answers from elsewhere",
    utf8(fhir({ answerValueSet: "http://x.org/vs" })),
    "item[0].answerValueSet",
    /elsewhere/,
  ],
  ["FHIR without ratings", utf8(fhir({ type: "string" })), "item[0]", /was left out/],
  ["an instrument of ours with a hole", utf8(JSON.stringify({ ...small, stem: { en: "a" } })), "stem.zh-CN", /add it/],
];

test.each(broken)(
  "%s gives nothing at all, but the place and the remedy in both languages",
  (_what, bytes, at, says) => {
    const read = importInstrument(bytes, "file");
    expect(Object.keys(read).sort()).toEqual(["format", "kind", "problems"]);
    const first = firstOf(read);
    expect(first.line === undefined ? first.at : `line ${first.line}`).toContain(at);
    expect(first.says.en).toMatch(says);
    expect(first.says["zh-CN"]).toMatch(/\p{Script=Han}/u);
  },
);

test("texts made to keep a reader busy do not: spaces, open brackets and open marks without end", () => {
  const busy = [
    " ".repeat(39_000),
    `$${"{".repeat(38_000)}`,
    `${"$"}{a`.repeat(9_000),
    "<p ".repeat(13_000),
    "[".repeat(39_000),
    "&#".repeat(19_000),
  ];
  const began = busyFor();
  for (const text of busy) {
    const cell = `"a${text}b"`;
    importInstrument(
      utf8(
        `${redcapHead},Branching Logic (Show field only if...)\na,b,radio,${cell},"0, No | 1, Yes",${cell}\nc,b,calc,${cell},${cell},`,
      ),
      "busy.csv",
    );
    const row = ["select_one a", "q", `a${text}b`, `a${text}b`].map(
      (one) => `<c t="inlineStr"><is><t>${one.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`,
    );
    importInstrument(workbook(`<row>${row.join("")}</row>`, "survey", ["label", "relevant"]), "busy.xlsx");
    importInstrument(
      utf8(
        JSON.stringify({
          pages: [{ elements: [{ type: "radiogroup", name: "a", visibleIf: text, title: text, choices: [0, 1] }] }],
        }),
      ),
      "busy.json",
    );
  }
  expect(busyFor() - began).toBeLessThan(4_000);
});

test("whatever is done to a good file, it is read whole or refused whole, and nothing is thrown", () => {
  const files = instrumentFormats.map((format) => exportInstrument(small, format).bytes);
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), (bytes, changes) => {
      let changed = bytes.slice();
      for (const { at, byte, cut } of changes) {
        if (cut) changed = changed.slice(0, at % (changed.length + 1));
        else if (changed.length > 0) changed[at % changed.length] = byte;
      }
      const read = importInstrument(changed, "changed");
      expect(["imported", "several", "refused"]).toContain(read.kind);
    }),
    { numRuns: 400 },
  );
});

function firstOf(read: Imported) {
  if (read.kind !== "refused") throw new Error(`expected a refusal, but it was ${read.kind}`);
  const [first] = read.problems;
  if (!first) throw new Error("expected a problem");
  return first;
}

function workbook(rows: string, name = "survey", more: string[] = []): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheet = (text: string) => utf8(`<worksheet ${main}><sheetData>${text}</sheetData></worksheet>`);
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const list = ["0", "1"].map((code) => `<row>${cell("a")}${cell(code)}${cell(`answer ${code}`)}</row>`).join("");
  return zipSync({
    "xl/workbook.xml": utf8(
      `<workbook ${main} xmlns:r="r"><sheets><sheet name="${name}" r:id="a"/><sheet name="choices" r:id="b"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": utf8(
      '<Relationships><Relationship Id="a" Target="worksheets/a.xml"/><Relationship Id="b" Target="worksheets/b.xml"/></Relationships>',
    ),
    "xl/worksheets/a.xml": sheet(`<row>${["type", "name", ...more].map(cell).join("")}</row>${rows}`),
    "xl/worksheets/b.xml": sheet(`<row>${cell("list_name")}${cell("name")}${cell("label")}</row>${list}`),
  });
}

function nested(depth: number): string {
  const open = '{"type":"panel","name":"p","elements":['.repeat(depth);
  return `{"pages":[{"elements":[${open}{"type":"text","name":"t"}${"]}".repeat(depth)}]}]}`;
}

function fhir(item: object): string {
  return JSON.stringify({
    resourceType: "Questionnaire",
    id: "x",
    item: [{ linkId: "a", type: "choice", text: "A?", ...item }],
  });
}
