import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash, languages } from "@kith/instrument";
import { afterAll, expect, inject, test } from "vitest";
import { changesCsv } from "../src/figure/changes-csv.ts";
import { changesJson } from "../src/figure/changes-json.ts";
import { buildScript, exampleProgramme, exampleReleases, examples } from "./places.ts";
import { readPage, readReport } from "./read-page.ts";

const site = inject("site");
const releases = examples();
const inLanguage = (page: string) =>
  languages.map((language) => ({ language, document: readPage(site, `${language === "en" ? "en/" : ""}${page}`) }));
const folder = mkdtempSync(join(tmpdir(), "kith pages "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a programme's page lists every one of its groups, in the order of their addresses, whatever came out", () => {
  const programme = releases[0]?.programme.slug;
  const groups = releases
    .filter((release) => release.programme.slug === programme)
    .map(({ slug }) => slug)
    .sort();
  for (const { document } of inLanguage(`programmes/${programme}`)) {
    const listed = [...document.querySelectorAll(".report h2 a")].map((link) =>
      link.getAttribute("href")?.split("/").at(-2),
    );
    expect(listed).toEqual(groups);
  }
});

test("where something got worse is the first thing that a programme's page says", () => {
  const harmed = releases.filter(({ mainPoints }) => mainPoints.some(({ kind }) => kind === "harm"));
  for (const { language, document } of inLanguage(`programmes/${harmed[0]?.programme.slug}`)) {
    const first = document.querySelector(".made-up + *");
    for (const { group } of harmed) expect(first?.textContent).toContain(group.name[language]);
  }
});

test("what all groups show together stands in words, in a table, and in a drawing with each group's own published change", () => {
  const together = exampleProgramme();
  for (const { language, document } of inLanguage(`programmes/${together.slug}`)) {
    const text = document.querySelector(".report")?.textContent ?? "";
    for (const { words } of [...together.mainPoints, ...together.howSure, ...together.cautions])
      expect(text).toContain(words[language]);
    const pooled = together.findings.filter(({ kind }) => kind === "pooled");
    expect(document.querySelectorAll("svg.forest").length).toBe(pooled.length);
    for (const { scale, informant } of together.findings) {
      const row = document.getElementById(`${scale}-${informant}`);
      expect(row?.hasAttribute("data-withheld")).toBe(
        !pooled.some((one) => one.scale === scale && one.informant === informant),
      );
      if (row?.hasAttribute("data-withheld")) expect(row.textContent).not.toMatch(/\d/);
    }
    const drawn = [...document.querySelectorAll("svg.forest .group .number")].map(
      ({ textContent }) => textContent ?? "",
    );
    expect(drawn).toContain("[c]");
    expect(drawn.some((number) => /^[−+]\d\.\d$/.test(number))).toBe(true);
  }
});

test("a programme of which nothing is published together says so", () => {
  const given = join(folder, "groups only");
  cpSync(exampleReleases, given, { recursive: true });
  const out = join(folder, "site of groups");
  execFileSync(process.execPath, [buildScript, "--releases", given, "--out", out], { stdio: "pipe" });
  expect(readPage(out, "en/programmes/made-up").querySelector("main")?.textContent).toContain(
    "has not been published yet",
  );
});

test("each form has a page that says who fills it in, what about, that it is untested, its makers' words, and how to cite it", () => {
  for (const { id, title, notice, hash, version } of releases.flatMap(({ instruments }) => instruments))
    for (const { language, document } of inLanguage(`instruments/${id}`)) {
      const text = document.querySelector("main")?.textContent ?? "";
      for (const said of [title[language], notice[language], hash, version]) expect(text).toContain(said);
      expect(document.querySelector("[role=note]")?.textContent).toMatch(/还没有经过检验|not been tested/);
      const asked = [...document.querySelectorAll("[aria-labelledby=asked] :is(dt, li)")];
      expect(asked.length, id).toBeGreaterThan(0);
    }
});

test("the page about the children says of every report with an average how much is left to guess, as the report itself does", () => {
  for (const { language, document } of inLanguage("protect")) {
    const rows = [...document.querySelectorAll("[aria-labelledby=left] tbody tr")];
    for (const release of releases) {
      const row = rows.find(({ textContent }) => textContent?.includes(release.group.name[language]));
      const risk = release.howSure.find(({ id }) => id === "residual-risk");
      expect(risk !== undefined).toBe(release.findings.some(({ kind }) => kind === "shown"));
      const said = row && [...row.querySelectorAll("td")].map(({ textContent }) => textContent?.trim());
      expect(said).toEqual(risk?.numbers);
    }
  }
});

test("every finding and every main point has an address of its own that does not change", () => {
  for (const release of releases)
    for (const language of languages) {
      const report = readReport(site, release.slug, language);
      for (const { id } of release.mainPoints) expect(report.getElementById(`point-${id}`)).not.toBeNull();
      const ids = [...report.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const shown = release.findings.filter(({ kind }) => kind === "shown");
      for (const { scale, informant } of shown) expect(report.getElementById(`${scale}-${informant}`)).not.toBeNull();
    }
});

test("the table for programs has a line for each finding, all that its schema requires, and no number where one is withheld", () => {
  const schema: Schema = JSON.parse(readFileSync(join(site, "changes.schema.json"), "utf8"));
  for (const release of releases) {
    const file: Record<string, unknown> & { changes: Record<string, unknown>[] } = JSON.parse(
      readFileSync(join(site, `groups/${release.slug}/${release.slug}.changes.json`), "utf8"),
    );
    expect(file.$schema).toBe("/reports/changes.schema.json");
    expect(
      Object.keys(file)
        .filter((name) => name !== "$schema")
        .sort(),
    ).toEqual(schema.required.toSorted());
    expect(file.changes.length).toBe(release.findings.length);
    for (const line of file.changes) {
      const own = [
        ...schema.$defs.cell.required,
        ...schema.$defs[line.kind === "shown" ? "shown" : "withheld"].required,
      ];
      expect(Object.keys(line).sort()).toEqual(own.sort());
      if (line.kind === "withheld") expect(JSON.stringify({ ...line, from: "", to: "" })).not.toMatch(/\d/);
    }
  }
});

type Schema = { required: string[]; $defs: Record<"cell" | "shown" | "withheld", { required: string[] }> };

test("where a margin is released it stands in the spreadsheet and the table for programs, and elsewhere a word does", () => {
  const [release] = releases.filter(({ findings }) => findings.some(({ kind }) => kind === "shown"));
  if (release === undefined) throw new RangeError("an example shows something");
  const findings = release.findings.map((finding) =>
    finding.kind === "shown" ? { ...finding, margin: 0.6 } : finding,
  );
  expect(changesCsv({ ...release, findings })).toMatch(/,0\.6,/);
  expect(changesJson({ ...release, findings }, "")).toContain('"margin": 0.6');
  expect(changesCsv(release)).toContain("cannot be told");
});

test("an earlier edition whose file was kept stands among the editions, and only the newest has a page", () => {
  const [first] = releases;
  if (first === undefined) throw new RangeError("there is an example");
  const { hash: _, ...unsealed } = { ...first, edition: 2 };
  const second = { ...unsealed, manifest: [...new Set([...first.manifest, "2"])].sort() };
  const { hash: __, ...content } = { ...second, hash: "" };
  const given = join(folder, "two editions");
  mkdirSync(given);
  writeFileSync(join(given, "one.json"), JSON.stringify(first));
  writeFileSync(join(given, "two.json"), JSON.stringify({ ...second, hash: contentHash(content) }));
  const out = join(folder, "site");
  execFileSync(process.execPath, [buildScript, "--releases", given, "--out", out], { stdio: "pipe" });
  const lines = [...readPage(out, "en/revisions").querySelectorAll("tbody tr")].map(
    ({ textContent }) => textContent ?? "",
  );
  expect(lines.length).toBe(2);
  expect(lines[0]).toMatch(/\b2\b.*took the place of an earlier edition/s);
  expect(lines[1]).toMatch(/\b1\b.*first published; replaced by a later edition/s);
  expect(readReport(out, first.slug, "en").querySelector("code")?.textContent).toBe(contentHash(content));
});
