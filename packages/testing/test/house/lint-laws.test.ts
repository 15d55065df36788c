import { afterAll, beforeAll, expect, test } from "vitest";
import { type BrokenHouse, brokenHouse, emptyRoom } from "./broken-house.ts";

// Each law is broken on purpose in a room of a small house, and Biome with this house's own rules must say so.
let house: BrokenHouse;

beforeAll(() => {
  house = brokenHouse();
  emptyRoom(house, "packages/scoring", "package");
  emptyRoom(house, "apps/reports", "public");
});
afterAll(() => house.remove());

const breaks: [law: string, rule: string, path: string, text: string][] = [
  ["a file has at most 300 lines", "noExcessiveLinesPerFile", "packages/scoring/src/long.ts", manyLines(301)],
  ["nothing is exported by default", "noDefaultExport", "packages/scoring/src/default.ts", "export default 1;\n"],
  ["a union is used for an enum", "noEnum", "packages/scoring/src/enum.ts", "export enum Mood {\n  Calm,\n}\n"],
  ["a front door names what it gives", "noReExportAll", "packages/scoring/src/all.ts", 'export * from "./index.ts";\n'],
  ["a type is never any", "noExplicitAny", "packages/scoring/src/any.ts", "export const thing: any = 1;\n"],
  [
    "no file of a package imports Node",
    "noNodejsModules",
    "packages/scoring/src/disk.ts",
    'import { readFileSync } from "node:fs";\n\nexport const text = readFileSync("x", "utf8");\n',
  ],
  ["a package prints nothing", "noConsole", "packages/scoring/src/print.ts", 'console.log("here");\n'],
  [
    "a package knows no chance",
    "knows no clock and no chance",
    "packages/scoring/src/chance.ts",
    "export const chance = () => Math.random();\n",
  ],
  [
    "a package knows no clock",
    "knows no clock and no chance",
    "packages/scoring/src/clock.ts",
    "export const now = () => Date.now();\n",
  ],
  [
    "a package knows no date of today",
    "knows no clock and no chance",
    "packages/scoring/src/today.ts",
    "export const today = () => new Date();\n",
  ],
  [
    "no room is imported by path",
    "noRestrictedImports",
    "apps/reports/src/window.ts",
    'import { here } from "../../../packages/scoring/src/index.ts";\n\nexport const there = here;\n',
  ],
  [
    "no room is imported by path from a page either",
    "noRestrictedImports",
    "apps/reports/src/pages/index.astro",
    '---\nimport { here } from "../../../../packages/scoring/src/index.ts";\n---\n\n<p>{here}</p>\n',
  ],
  [
    "no page imports a room that its package.json does not name",
    "noUndeclaredDependencies",
    "apps/reports/src/pages/people.astro",
    '---\nimport { here } from "@kith/server";\n---\n\n<p>{here}</p>\n',
  ],
  [
    "a promise is waited for",
    "noFloatingPromises",
    "packages/scoring/src/floating.ts",
    "async function later(): Promise<number> {\n  return 1;\n}\nlater();\n",
  ],
  [
    "a test is never skipped",
    "noSkippedTests",
    "packages/scoring/test/skipped.test.ts",
    'import { test } from "vitest";\n\ntest.skip("one day", () => {});\n',
  ],
];

test.each(breaks)("%s", (_law, rule, path, text) => {
  house.write(path, text);
  const { passed, says } = house.run("biome", "lint", path);
  expect(says).toContain(rule);
  expect(passed).toBe(false);
});

test("no file imports one that imports it", () => {
  house.write("packages/scoring/src/hen.ts", 'import { egg } from "./egg.ts";\n\nexport const hen = () => egg;\n');
  house.write("packages/scoring/src/egg.ts", 'import { hen } from "./hen.ts";\n\nexport const egg = () => hen;\n');
  const { passed, says } = house.run("biome", "lint", "packages/scoring/src/hen.ts", "packages/scoring/src/egg.ts");
  expect(says).toContain("noImportCycles");
  expect(passed).toBe(false);
});

test("a file that keeps every law passes, so that the rules above are what failed", () => {
  house.write("packages/scoring/src/exact.ts", manyLines(300));
  const fine = "export const later = (time: number) => new Date(time).toISOString();\n";
  house.write("packages/scoring/src/fine.ts", fine);
  const files = ["packages/scoring/src/exact.ts", "packages/scoring/src/fine.ts", "packages/scoring/src/index.ts"];
  expect(house.run("biome", "lint", ...files)).toMatchObject({ passed: true });
});

function manyLines(count: number): string {
  return Array.from({ length: count }, (_, at) => `export const line${at} = ${at};\n`).join("");
}
