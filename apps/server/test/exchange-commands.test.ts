import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { toAnswersRow } from "@kith/exchange";
import { demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { runKith, runKithInChinese } from "./run-kith.ts";
import { instrumentOf, temporaryFolder } from "./stage.ts";

const own = "kith-mechanism-bonds-child";

test("an instrument goes out with its losses told and comes back as the same file, or is not written while a language lacks", async () => {
  using folder = temporaryFolder();
  await Promise.all(
    (["xlsform-odk", "redcap"] as const).map(async (format) => {
      const [out, back] = [`${folder.path}/${format}.out`, `${folder.path}/${format}.json`];
      const written = await runKith("export", own, "--to", format, "--out", out);
      expect(written).toMatchObject({ code: 0, out: "" });
      expect(written.says).toContain(`✓ ${out}: ${format}\n`);
      expect(written.says).toContain("  – ");
      const read = await runKith("import", out, "--out", back);
      if (format === "redcap") {
        expect(read).toMatchObject({ code: 1 });
        expect(read.out).toContain("Texts without English");
        expect(read.says).toContain("nothing was written");
        expect(existsSync(back)).toBe(false);
      } else {
        expect(read, format).toMatchObject({ code: 0 });
        expect(JSON.parse(readFileSync(back, "utf8"))).toEqual(instrumentOf(own));
      }
    }),
  );
});

test("a guess counts only when it is accepted by its number, and an unfinished draft is written only when asked for", async () => {
  using folder = temporaryFolder();
  const [file, out] = [`${folder.path}/form.json`, `${folder.path}/draft.json`];
  const often = ["Never", "Often"].map((text, value) => ({ value, text }));
  const elements = ["a", "b"].map((name) => ({ type: "radiogroup", name, title: `Item ${name}`, choices: often }));
  writeFileSync(file, JSON.stringify({ title: "From elsewhere", pages: [{ name: "p", elements }] }));
  const asked = await runKith("import", file);
  expect(asked).toMatchObject({ code: 0, says: "" });
  expect(asked.out).toContain(`${file}, taken for surveyjs by its contents: imported 1.0.0, 2 items, 0 scales`);
  expect(asked.out).toMatch(/^\[1\] imported {2}The file does not say which items make a score together\./m);
  expect(asked.out).toMatch(/^ \? {2}Who answers\?/m);
  const written = await runKith("import", file, "--accept", "1", "--draft", "--out", out);
  expect(written.code).toBe(0);
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ scales: [{ id: "total" }], status: "draft" });
  expect(await runKith("import", file, "--accept", "7")).toMatchObject({ code: 1, out: "" });
});

test("a broken file, an unknown format and a choice of forms are one sentence each, in the terminal's language", async () => {
  using folder = temporaryFolder();
  const file = `${folder.path}/half.json`;
  writeFileSync(file, '{"pages": [\n{"elem');
  const broken = await runKithInChinese("import", file, "--out", `${folder.path}/none.json`);
  expect(broken).toEqual({
    code: 1,
    out: "",
    says: `${file}：第 2 行：这里不是完整的 JSON；文件可能没有传完，请重新取一份。\n`,
  });
  expect(existsSync(`${folder.path}/none.json`)).toBe(false);
  expect((await runKith("import", file, "--from", "word")).says).toMatch(
    /^There is no format "word"; write one of kith, /,
  );
  expect((await runKith("import", `${folder.path}/absent.xlsx`)).says).toMatch(/^There is no file /);
  expect((await runKith("export", own, "--out", `${folder.path}/a.doc`)).says).toMatch(/^Say with --to which format/);
  writeFileSync(
    file,
    JSON.stringify({
      resourceType: "Bundle",
      entry: ["x", "y"].map((id) => ({ resource: { resourceType: "Questionnaire", id } })),
    }),
  );
  expect((await runKith("import", file)).says).toBe(`${file} holds 2 forms: x, y; say which with --form.\n`);
});

test("a table of answers goes out and can be scored again; without --to the name of the file decides, and that is said", async () => {
  using folder = temporaryFolder();
  const responses = demoProgramme().groups.flatMap(({ responses: all }) =>
    all.filter(({ instrument }) => instrument.id === own),
  );
  const rows = responses.slice(0, 8).map(toAnswersRow);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = `${folder.path}/answers.csv`;
  writeFileSync(
    table,
    [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
      .map((cells) => cells.join(","))
      .join("\n"),
  );
  await Promise.all(
    (["csv-wide", "frictionless"] as const).map(async (format) => {
      const out = `${folder.path}/${format}.out`;
      const written = await runKith("export", "--responses", table, "--instrument", own, "--to", format, "--out", out);
      expect(written, format).toMatchObject({ code: 0, out: "" });
      expect(written.says).toContain("Questions that are not scored");
      expect(readFileSync(out).length).toBeGreaterThan(100);
    }),
  );
  const guessed = await runKith(
    "export",
    "--responses",
    table,
    "--instrument",
    own,
    "--out",
    `${folder.path}/x.long.csv`,
  );
  expect(guessed.says).toContain("csv-long (by the name of the file)");
  const scored = await runKith("score", "--instrument", own, `${folder.path}/csv-wide.out`);
  expect(scored.out).toBe((await runKith("score", "--instrument", own, table)).out);
});

test("a line of answers with a problem is left out of the export and said, and the exit code tells", async () => {
  using folder = temporaryFolder();
  const table = `${folder.path}/answers.csv`;
  const [first] = instrumentOf(own).items;
  writeFileSync(table, `child,wave,${first?.id}\nc01,T0,1\nc02,T0,77\n`);
  const out = `${folder.path}/answers.long.csv`;
  const written = await runKith("export", "--responses", table, "--instrument", own, "--out", out);
  expect(written.code).toBe(1);
  expect(written.says).toContain("line 3");
  expect(readFileSync(out, "utf8")).not.toContain("c02");
});
