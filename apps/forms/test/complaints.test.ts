import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const page = readFileSync(join(root, "docs/complaints.md"), "utf8");
const rows = page.split("\n").filter((line) => /^\| (\d+|–) \|/.test(line));
const ofTheForm = ["1", "2", "3", "4", "5", "6", "7", "8", "10", "11", "13", "15"];

test("every complaint that touches the form names its tests, and every named test is in its file", () => {
  expect(rows.map((row) => row.split("|")[1]?.trim())).toEqual([...ofTheForm, "–"]);
  const missing = rows.flatMap((row) => {
    const named = namedTests(row);
    return named.length === 0
      ? [`no test: ${row}`]
      : named.filter((one) => !isThere(one)).map((one) => JSON.stringify(one));
  });
  expect(missing).toEqual([]);
});

test("a test that was renamed, or a file that is gone, would be noticed", () => {
  expect(isThere({ file: "css.test.ts", title: "no style names left or right" })).toBe(true);
  expect(isThere({ file: "css.test.ts", title: "no style names up or down" })).toBe(false);
  expect(isThere({ file: "gone.test.ts", title: "no style names left or right" })).toBe(false);
});

/** Each named file with each sentence that follows it, up to the next file. */
function namedTests(row: string): { file: string; title: string }[] {
  return row
    .split("`")
    .flatMap((part, at, parts) =>
      at % 2 === 1 && part.endsWith(".test.ts")
        ? [...(parts[at + 1] ?? "").matchAll(/“([^”]+)”/g)].map(([, title = ""]) => ({ file: part, title }))
        : [],
    );
}

function isThere({ file, title }: { file: string; title: string }): boolean {
  const path = join(root, file.includes("/") ? file : `apps/forms/test/${file}`);
  if (!existsSync(path)) return false;
  const titles = [
    ...readFileSync(path, "utf8").matchAll(/^\s*(?:test\(|test\.each.*\(|\]\)\(|\)\()?\s*["`](.+?)["`],/gm),
  ];
  return titles.some(([, whole = ""]) => whole.replace(/^%s: /, "").startsWith(title));
}
