import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Language, languages } from "@kith/instrument";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoReleases, writeDemoReleases } from "./demo-releases.ts";
import { buildScript } from "./places.ts";
import { numbersIn, readPage } from "./read-page.ts";

const folder = mkdtempSync(join(tmpdir(), "kith golden "));
const site = join(folder, "site");
const demo = demoReleases();
beforeAll(() => {
  writeDemoReleases(join(folder, "releases"));
  execFileSync(process.execPath, [buildScript, "--releases", join(folder, "releases"), "--out", site], {
    stdio: "pipe",
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page tells, without the wording: its sections, its sentences by name, its tables cell by cell, and its numbers. */
type Told = { sections: string[]; claims: string[]; cells: string[][]; numbers: string[] };

function toldBy(page: string, language: Language): Told {
  const main = readPage(site, `${language === "en" ? "en/" : ""}${page}`).querySelector("main");
  if (main === null) throw new TypeError("toldBy requires a page with a main part");
  const named = (selector: string, name: string) =>
    [...main.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "");
  for (const aside of main.querySelectorAll("script, .tick, .provenance")) aside.remove();
  const claims = named("[data-claim]", "data-claim");
  return {
    sections: named("section[aria-labelledby]", "aria-labelledby"),
    claims,
    cells: [...main.querySelectorAll("tbody tr[id]")].map((row) => [row.id, ...cellsOf(row)]),
    numbers: [...main.querySelectorAll("[data-claim]")].flatMap((claim) => numbersIn(claim.textContent ?? "")).sort(),
  };
}

function cellsOf(row: Element): string[] {
  return [...row.querySelectorAll("td")].map(
    (cell) => cell.textContent?.match(/\[c\]|–|[−+±]?\d+(?:\.\d)?/g)?.join(" ") ?? "",
  );
}

const pages = [
  ...demo.groups.map(({ slug }) => ({ name: slug, page: `groups/${slug}` })),
  { name: demo.together.slug, page: `programmes/${demo.together.programme.slug}` },
];

test("the demo has its six groups, and what they show together", () => {
  expect(demo.groups.map(({ slug }) => slug).sort()).toEqual([
    "bamboo",
    "cedar",
    "lotus",
    "maple",
    "osmanthus",
    "willow",
  ]);
  expect(demo.together.groups).toBe(6);
});

// KITH_GOLDEN=write renews the files after a change that is meant; read what changed before it is kept.
test.for(pages)("the page of $name tells what it told before, the same in both languages", ({ name, page }) => {
  const [chinese, english] = languages.map((language) => toldBy(page, language));
  expect(english).toEqual(chinese);
  const file = fileURLToPath(new URL(`golden/${name}.json`, import.meta.url));
  if (process.env.KITH_GOLDEN === "write") writeFileSync(file, `${JSON.stringify(chinese, null, 1)}\n`);
  expect(chinese).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
