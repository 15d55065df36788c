import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "../src/index.ts";

const room = join(import.meta.dirname, "..");
const table = readFileSync(join(room, "../../docs/disclosure-rules.md"), "utf8");
const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("\n");

test("every rule from P1 to P22 stands in the table", () => {
  for (let number = 1; number <= 22; number++) expect(table, `P${number}`).toContain(`| P${number} |`);
});

test("every file that the table names is there", () => {
  const named = [
    ...table.matchAll(/`((?:rules|ledger|programme|attack|free-text|test|apps)\/[^`]+|release\.ts)`/g),
  ].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(40);
  for (const path of named) {
    const from = path.startsWith("apps/") ? join(room, "../..") : path.startsWith("test/") ? room : join(room, "src");
    expect(existsSync(join(from, path)), path).toBe(true);
  }
});

test("every rule has its source, its file in the table, and a test that is named for it", () => {
  for (const { id, source } of rules) {
    expect(source.length, id).toBeGreaterThan(10);
    expect(tests.includes(`"${id}: `) || tests.includes(`["${id}", `), `a test called "${id}: …"`).toBe(true);
  }
  const files = readdirSync(join(room, "src/rules")).filter(
    (name) => !["rule.ts", "rules.ts", "typed-texts.ts"].includes(name),
  );
  for (const name of files) expect(table, name).toContain(`rules/${name}`);
});
