import { expect, inject, test } from "vitest";
import { leakSentence } from "../../src/leak/leak.ts";
import { readFolder } from "../../src/site/read-folder.ts";
import { filesIn, zipOf } from "../../src/take-along/zip.ts";
import { examples } from "../places.ts";
import { leaksAfter, type Plant } from "./plant.ts";

const site = inject("site");
const read = await readFolder(inject("releases"));
if (read.kind === "refused") throw new TypeError("the examples can be read");
const page = "groups/pine/index.html";
const inText = (to: string): Plant => ({ file: page, from: '<p class="subtitle">', to: `${to}<p class="subtitle">` });
const inModel = (to: string): Plant => ({ file: page, from: '"moments":', to: `${to},"moments":` });

const planted: [name: string, plant: Plant, found: RegExp][] = [
  ["an unrounded mean in the text", inText("<b>1.4375</b>"), /1\.4375 in the text of <b>: it is more precise/],
  ["a number that no release lists", inText("<b>3.9</b>"), /3\.9 in the text of <b>: no release/],
  ["another group's number", inText("<b>43 </b>"), /43 in the text of <b>: no release/],
  ["a mean written as entities", inText("<b>&#49;&#46;&#x34;&#51;</b>"), /1\.43 in the text/],
  ["a mean in full-width digits", inText("<b>１．４３</b>"), /1\.43 in the text of <b>: it is more precise/],
  ["a mean in an attribute", inText('<b data-mean="1.4375"></b>'), /1\.4375 in the attribute data-mean of <b>/],
  [
    "an allowed number in an attribute nobody reads",
    inText('<b data-mean="0.6"></b>'),
    /0\.6 in the attribute data-mean/,
  ],
  ["a style that is as long as a score", inText('<b style="width:35.9%"></b>'), /35\.9 in the attribute style of <b>/],
  ["a mean in a comment", inText("<!-- mean 1.4375 -->"), /1\.4375 in a comment/],
  ["a number as the name of a tag", inText("<x-1-4375></x-1-4375>"), /4375 in the tag/],
  [
    "each child's score in the text",
    inText("<p>2, 1, 2, 0, 2, 1</p>"),
    /2, 1, 2, 0, 2, 1 in the text of <p>: so many numbers/,
  ],
  ["each child's score in a cell of its own", inText("<p>2</p><p>1</p><p>2</p><p>0</p>"), /2 1 2 0 in cells/],
  ["a child's code", inText("<p>c07</p>"), /c07 in the text of <p>: this looks like somebody's code/],
  ["an unrounded mean in the chart's data", inModel('"mean":1.4375'), /1\.4375 in the JSON of a <script>/],
  ["a list as long as the group in the chart's data", inModel('"all":[2,1,2,0,2,1,0,2]'), /\[2,1,2,0.* in the JSON/],
  ["the same list as texts", inModel('"all":["2","1","2","0"]'), /so many numbers in a row/],
  ["the same list by name", inModel('"all":{"a":2,"b":1,"d":2,"e":0}'), /so many numbers in a row/],
  [
    "a list of things that each hold a score",
    inModel(`"all":[${'{"before":2},'.repeat(7)}{"before":0}]`),
    /in the JSON/,
  ],
  ["a number behind the name of a tag that closes another", inText("<p>well</p 1.4375>"), /1\.4375 in a comment/],
  ["a number in a tag's own name", inText("<p-1.4375>well</p-1.4375>"), /1\.4375 in the tag/],
  ["a code as a key of the chart's data", inModel('"all":{"c03":"well"}'), /c03 in the JSON of a <script>/],
  ["a mark a hair off its number", { file: page, from: 'cx="', to: 'cx="0.4' }, /in a drawing: it shows more/],
  [
    "a hidden point in the drawing",
    { file: page, from: '<line class="axis"', to: '<circle r="1.4"/><line class="axis"' },
    /in a drawing/,
  ],
  ["a drawing that is not ours", inText('<svg><path d="M1 2L3 4"/></svg>'), /in a drawing: it shows more/],
  [
    "a bar that is not as long as its number",
    { file: page, from: 'class="part" width="', to: 'class="part" width="1' },
    /in a drawing: it shows more/,
  ],
  ["a script inside the page", inText("<script>let scores</script>"), /let scores in a <script>: only data/],
  ["a style sheet of one page", inText("<style>p{width:35.9%}</style>"), /in a style sheet: other pages do not/],
  [
    "an unrounded mean in the spreadsheet",
    { file: "groups/pine/pine.changes.csv", from: ",1.4,", to: ",1.4375," },
    /pine\.changes\.csv would let out 1\.4375 in line/,
  ],
  [
    "a column more in the spreadsheet",
    { file: "groups/pine/pine.changes.csv", from: ",1.4,", to: ",1.4,1.4," },
    /cells in line/,
  ],
  [
    "a release file with more in it",
    { file: "groups/pine/pine.release.json", from: '"kind"', to: '"raw": [2, 1], "kind"' },
    /not a release file as it was read/,
  ],
  [
    "a script with the releases in it",
    { file: "_astro/extra.js", from: "", to: "let scores=[1,2]" },
    /was not made apart from the releases/,
  ],
  ["a source map", { file: "_astro/extra.js.map", from: "", to: "{}" }, /source map/],
  [
    "a kind of file that the scan cannot read",
    { file: "groups/pine/pine.xlsx", from: "", to: "PK" },
    /cannot read this kind of file/,
  ],
  ["a file named for a number", { file: "groups/pine/1.4375.html", from: "", to: "" }, /1\.4375.* in its name/],
  [
    "a diamond a hair off its number",
    {
      file: "programmes/made-up/index.html",
      from: '<polygon class="mark" points="1',
      to: '<polygon class="mark" points="2',
    },
    /in a drawing: it shows more/,
  ],
  [
    "a programme's file with more in it",
    { file: "programmes/made-up/made-up.release.json", from: '"kind"', to: '"raw": [2, 1], "kind"' },
    /not a release file as it was read/,
  ],
  [
    "a number on a page of no release",
    { file: "glossary/index.html", from: "<dd>", to: "<dd>8 " },
    /8 in the text of <dd>/,
  ],
];

const inZip = (name: string, change: (text: string) => string): Plant => ({
  file: "groups/pine/pine.zip",
  replace: (zip) => {
    const files = filesIn(zip) ?? {};
    const inside = Buffer.from(files[name] ?? "").toString("utf8");
    return zipOf({ ...files, [name]: change(inside) });
  },
});

const takenAlong: [name: string, plant: Plant, found: RegExp][] = [
  [
    "an unrounded mean in the zip's table",
    inZip("data.csv", (text) => text.replace(",1.4,", ",1.4375,")),
    /pine\.zip: data\.csv would let out 1\.4375/,
  ],
  [
    "a number in the zip's read-me",
    inZip("README.txt", (text) => `${text}3.9`),
    /pine\.zip: README\.txt would let out 3\.9/,
  ],
  ["a child's code in the zip's method", inZip("METHOD.md", (text) => `${text} c07`), /METHOD\.md would let out c07/],
  [
    "a list in the zip's description",
    inZip("datapackage.json", (text) => text.replace("{", '{"all": [2, 1, 2, 0],')),
    /datapackage\.json would let out \[2,1,2,0\]/,
  ],
  [
    "another release in the zip",
    inZip("release.json", (text) => text.replace("{", '{"raw": 1,')),
    /release\.json would let out/,
  ],
  ["a file more in the zip", inZip("children.xlsx", () => "PK"), /children\.xlsx.*cannot read this kind/],
  [
    "what lies behind the zip's files",
    { file: "groups/pine/pine.zip", replace: (zip) => Buffer.concat([zip, Buffer.from("2,1,2,0,2")]) },
    /pine\.zip would let out something in the whole zip/,
  ],
  ["a zip that is none", { file: "groups/pine/pine.zip", replace: () => Buffer.from("no zip") }, /cannot be unpacked/],
  [
    "a number in the BibTeX",
    { file: "groups/pine/pine.bib", from: "note = {", to: "note = {mean 1.4375 " },
    /pine\.bib would let out 1\.4375 in line/,
  ],
  [
    "a date in the RIS",
    { file: "groups/pine/pine.ris", from: "ER  -", to: "DA  - 2026/03/04\r\nER  -" },
    /pine\.ris would let out 2026 in line/,
  ],
  [
    "an unrounded mean in the feed",
    { file: "feed.xml", from: "&lt;p&gt;", to: "&lt;p&gt;1.4375 " },
    /feed\.xml would let out 1\.4375 in the text of <content>/,
  ],
  [
    "another day in the feed",
    { file: "feed.xml", from: "</updated>", to: "</updated><published>2026-03-04T00:00:00Z</published>" },
    /feed\.xml would let out 2026/,
  ],
  [
    "a score in the feed's markup",
    { file: "feed.xml", from: "<author>", to: '<author mean="1.4375">' },
    /1\.4375 in the attribute mean of <author>/,
  ],
  [
    "a number in the sitemap",
    { file: "sitemap.xml", from: "</urlset>", to: "<url><priority>0.43</priority></url></urlset>" },
    /sitemap\.xml would let out 0\.43/,
  ],
  [
    "an unrounded mean in what the search looks through",
    { file: "search/reports.json", from: '"text":"', to: '"text":"1.4375 ' },
    /reports\.json would let out 1\.4375/,
  ],
  [
    "each child's score in what the search looks through",
    { file: "search/reports.json", from: '"text":"', to: '"text":"2, 1, 2, 0 ' },
    /so many numbers in a row/,
  ],
  [
    "a number in the JSON-LD",
    { file: "groups/pine/index.html", from: '"@type":"Dataset"', to: '"@type":"Dataset","mean":1.4375' },
    /1\.4375 in the JSON of a <script>/,
  ],
];

test("the clean site has no leak, or these tests would prove nothing", async () => {
  expect(read.files.length).toBe(examples().length);
  expect(await leaksAfter(site, read, { file: "groups/pine/index.html", from: "<p>", to: "<p>" })).toEqual([]);
});

test.for([...planted, ...takenAlong])("the scan finds %s", async ([, plant, found]) => {
  const leaks = await leaksAfter(site, read, plant);
  expect(leaks.length).toBeGreaterThan(0);
  expect(leakSentence(leaks)).toMatch(found);
  expect(leaks[0]?.file.startsWith(plant.file)).toBe(true);
});

test("a comma, a quote and a line end inside a cell are no new cell", async () => {
  const quoted = { file: "groups/pine/pine.changes.csv", from: ",1.4,", to: ',"1.4, ""1.4""\r\n1.4",' };
  expect(await leaksAfter(site, read, quoted)).toEqual([]);
});
