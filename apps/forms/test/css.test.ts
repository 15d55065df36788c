import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folders = ["../src/look", "../src/light", "../../../packages/look/src"];
const sheets = folders.flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith(".css"))
    .map((name) => ({ name, text: readFileSync(join(path, name), "utf8") }));
});

const sided = /(^|[\s;{])((margin|padding|border|inset|scroll-margin)-)?(left|right)(-(width|color|style))?\s*:/;
const sidedValue = /(text-align|float|clear|caption-side)\s*:\s*(left|right)\b/;
const fourSides = /(^|[\s;{])(margin|padding|inset|border-width)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*;/;

test("no style names left or right, so that the page can also be read from right to left", () => {
  expect(sheets.length).toBeGreaterThan(4);
  expect(sheets.flatMap(({ name, text }) => sidedLines(text).map((line) => `${name}: ${line}`))).toEqual([]);
});

test("the search for left and right finds one where there is one", () => {
  for (const line of ["a { margin-left: 1px; }", "left: 0;", "p { text-align: right }", "margin: 0 1px 0 2px;"])
    expect(sidedLines(line)).toEqual([line]);
  for (const line of ["margin-inline-start: 1px;", "text-align: start;", "margin: 0 1px 0 1px;"])
    expect(sidedLines(line)).toEqual([]);
});

test("nothing moves by itself, so that who asks for less motion has it, and other contrasts and colours are heard", () => {
  const all = sheets.map((sheet) => sheet.text).join("\n");
  expect(all.match(/\b(animation|transition|scroll-behavior)\b|@keyframes/g)).toBe(null);
  for (const wish of ["(prefers-contrast: more)", "(forced-colors: active)"]) expect(all).toContain(wish);
});

function sidedLines(text: string): string[] {
  return text.split("\n").filter((line) => {
    const four = fourSides.exec(line);
    return sided.test(line) || sidedValue.test(line) || (four !== null && four[4] !== four[6]);
  });
}
