import { writeFileSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { csvLines } from "../src/cli/csv-lines.ts";
import { openBar } from "../src/cli/progress.ts";
import { kith, runKith, runNode } from "./run-kith.ts";
import { instrumentOf, temporaryFolder } from "./stage.ts";

const teacher = "kith-interpersonal-teacher";
const items = instrumentOf(teacher).items.map((item) => item.id);
const [header, ones] = [["child", "wave", ...items].join(","), items.map(() => "1").join(",")];
const scales = instrumentOf(teacher).scales.length;

test("good lines come out and bad ones are listed with line, column and what to do; the exit code is 1", async () => {
  const cells = (first: string) => ones.replace("1", first);
  const { code, out, says } = await score(
    [
      header,
      `c01,T0,${ones}`,
      `c02,T0,${cells("NaN")}`,
      `c03,T0,${cells("Infinity")}`,
      `c04,T0,${cells("1e3")}`,
      `c05,T0,${cells("5")}`,
      `c06,T0,${ones},1`,
      `c07,T0`,
      `c08,T7,${ones}`,
      `c09,T0,${ones}`,
    ].join("\n"),
  );
  expect(code).toBe(1);
  expect(children(out)).toEqual(["c01", "c09"]);
  const first = items[0];
  const lines = says.trim().split("\n");
  expect(lines.map((line) => /line \d+(, [\w-]+)?/.exec(line)?.[0])).toEqual([
    `line 3, ${first}`,
    `line 4, ${first}`,
    `line 5, ${first}`,
    `line 6, ${first}`,
    "line 7",
    "line 8",
    "line 9, wave",
    undefined,
  ]);
  expect(says).toContain('"NaN" is not an answer; write one of 0, 1, 2, 3, 4');
  expect(says).toContain(`this line has ${items.length + 3} cells and the first line ${items.length + 2} columns`);
  expect(lines.at(-1)).toContain("7 lines of");
});

test("a mark at the beginning, Windows line ends, old Mac ones and quoted commas are read as they are meant", async () => {
  const lines = [header, `"c,01",T0,${ones}`, "", `"c ""02""",T0,${ones}`];
  const plain = await score(lines.join("\n"));
  expect(plain).toMatchObject({ code: 0, says: "" });
  expect(plain.out).toContain('\n"c,01",T0,"c,01-teacher",');
  for (const other of [
    `\uFEFF${lines.join("\r\n")}\r\n`,
    lines.join("\r"),
    Buffer.from(`\uFEFF${lines.join("\n")}`, "utf16le"),
  ]) {
    expect(await score(other)).toEqual(plain);
  }
});

test("the same child, wave and instrument on two lines is a problem that names both", async () => {
  const again = [header, `c01,T0,${ones}`, `c01,T1,${ones}`, `c02,T0,${ones}`, `c01,T0,${ones}`].join("\n");
  const { code, out, says } = await score(again);
  expect(code).toBe(1);
  expect(children(out)).toEqual(["c01", "c01", "c02"]);
  expect(says).toContain(`line 5, child: c01 T0 ${teacher} is already on line 2; keep one of the two`);
});

test("an estimate takes neither of two lines for the same form, since which one holds is not ours to guess", async () => {
  const people = Array.from({ length: 8 }, (_, at) => `c0${at + 1}`);
  const all = people.flatMap((child) => [`${child},T0,${ones}`, `${child},T1,${ones}`]);
  const pairsIn = async (lines: string[]) => {
    const { code, out } = await withTable([header, ...lines].join("\n"), "estimate", "--json", "--instrument", teacher);
    return { code, pairs: JSON.parse(out).comparisons[0].pairs.length };
  };
  expect(await pairsIn(all)).toEqual({ code: 0, pairs: 8 });
  expect(await pairsIn([...all, `c01,T0,${ones}`])).toEqual({ code: 1, pairs: 7 });
});

test("no release is made of a table with a line left out", async () => {
  using folder = temporaryFolder();
  const [about, table] = [`${folder.path}/about.json`, `${folder.path}/a.csv`];
  const both = { "zh-CN": "词", en: "word" };
  const names = { programme: { slug: "p", name: both }, group: { slug: "g", name: both } };
  writeFileSync(about, JSON.stringify({ ...names, place: both, period: both, madeUp: true }));
  writeFileSync(table, [header, `c01,T0,${ones}`, `c02,T0,x${ones}`].join("\n"));
  const { code, out, says } = await runKith("release", "--about", about, "--instrument", teacher, table);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(says).toContain("no release was made");
});

test("a table with nothing in it, with only names, or with a name that means nothing is refused in one sentence", async () => {
  for (const [text, sentence] of [
    ["", "has no forms in it"],
    ["\n\n", "has no forms in it"],
    [`${header}\n`, "has no forms in it"],
    [`${header},sleep\nc01,T0,${ones},1\n`, "line 1, sleep: no instrument has an item of this name"],
    [`${header},wave\nc01,T0,${ones},T1\n`, "line 1, wave: this column stands twice"],
    ["child;wave;wd1\nc01;T0;1\n", "line 1: the columns are not separated by commas"],
  ] as const) {
    const { code, out, says } = await score(text);
    expect({ code, out, lines: says.trim().split("\n").length }, text).toEqual({ code: 1, out: "", lines: 1 });
    expect(says).toContain(sentence);
  }
});

test("items without a column count as blank, and it is said", async () => {
  const { code, says, out } = await score(`child,${items.slice(1).join(",")}\nc01,${ones.slice(2)}\n`);
  expect(code).toBe(0);
  expect(says).toContain(`has no column for these items, and they count as blank: ${items[0]}.`);
  expect(children(out)).toEqual(["c01"]);
});

test("a quotation mark out of place costs its own line, and one that never closes is said where it opens", async () => {
  expect(await linesOf('a,b\n1,2"x\n3,4\n5,"6\n7,8\n')).toEqual(["cells 1–1", "broken 2–2", "cells 3–3", "broken 4–4"]);
  expect(await linesOf('a,b\n1,"2\n3,4\n5",6\n7,8\n')).toEqual(["cells 1–1", "broken 2–4", "cells 5–5"]);
  expect(await linesOf('a,b\n1,"2\n3,4"x\n')).toEqual(["cells 1–1", "broken 2–3", "broken 4–4"]);
  const long = `a,b\n1,2\n"${"x,\n".repeat(800_000)}"3,4\n5,6\n`;
  expect(await linesOf(long)).toEqual(["cells 1–1", "cells 2–2", "broken 3–3"]);
});

test("scores as JSON are one list, with the items behind each score", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/a.csv`;
  writeFileSync(file, `${header}\n${Array.from({ length: 1200 }, (_, at) => `c${at},T0,${ones}`).join("\n")}\n`);
  const { code, out } = await runKith("score", "--json", "--instrument", teacher, file);
  expect(code).toBe(0);
  const list = JSON.parse(out);
  expect(list).toHaveLength(1200 * scales);
  expect(list[0]).toMatchObject({ child: "c0", asked: { id: teacher }, score: { kind: "score" } });
  expect(list[0].score.trace[0]).toEqual({ item: items[0], raw: 1, keyed: 1, counted: 1 });
  writeFileSync(file, `${header}\nc01,T0,x${ones}\n`);
  expect(JSON.parse((await runKith("score", "--json", "--instrument", teacher, file)).out)).toEqual([]);
});

test("a reader who stops early, as head does, is no mistake", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/a.csv`;
  writeFileSync(file, `${header}\n${Array.from({ length: 9000 }, (_, at) => `c${at},T0,${ones}`).join("\n")}\n`);
  const line = `"${process.execPath}" "${kith}" score --instrument ${teacher} "${file}" | head -n 2`;
  const { out, says } = await runNode(["-c", line], "/bin/sh");
  expect(out.trim().split("\n")).toHaveLength(2);
  expect(says).toBe("");
});

test("a bar is drawn for somebody who watches, and is gone at the end; nobody else gets a sign of it", async () => {
  const words = { "zh-CN": "读", en: "reading" };
  const drawn = (isTTY: boolean, among: boolean) => {
    const terminal = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
    const bar = openBar(words, 200, terminal, among);
    bar.show(100);
    bar.show(120);
    bar.end();
    return terminal.read();
  };
  const drawing = String(drawn(true, false)).split("\r\u001b[2K");
  expect(drawing).toEqual(["", expect.stringMatching(/^ {2}(reading|读) ━{12}┄{12} 50 % · \d+ s$/), ""]);
  expect(drawn(false, false)).toBeNull();
  expect(drawn(true, true)).toBeNull();
});

async function linesOf(text: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { kind, line, until } of csvLines(Readable.from([Buffer.from(text)])))
    lines.push(`${kind} ${line}–${until}`);
  return lines;
}

async function withTable(text: string | Buffer, ...args: string[]) {
  using folder = temporaryFolder();
  const file = `${folder.path}/answers.csv`;
  writeFileSync(file, text);
  const { code, out, says } = await runKith(...args, file);
  return { code, out, says: says.replaceAll(folder.path, "") };
}

function score(text: string | Buffer) {
  return withTable(text, "score", "--instrument", teacher);
}

/** The children that came out, each once for all its scales. */
function children(out: string): string[] {
  const lines = out.trim().split("\n").slice(1);
  expect(lines.length % scales).toBe(0);
  return lines.filter((_, at) => at % scales === 0).map((line) => line.split(",")[0] ?? "");
}
