import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const run = join(import.meta.dirname, "../known/run.ts");
const kept = join(import.meta.dirname, "../known/reconstruction.json");

/** What the command says of a folder that holds these files, and how it ends. */
function says(files: Record<string, unknown>): { status: number; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "known-"));
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof body === "string" ? body : JSON.stringify(body));
  }
  try {
    return {
      status: 0,
      said: execFileSync(process.execPath, [run, "--", folder], { encoding: "utf8", stdio: "pipe" }),
    };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, said: stdout };
  }
}

const [first, second] = JSON.parse(readFileSync(kept, "utf8"));

test("every case file of a folder is asked, and files of other cases are passed over", () => {
  const others = [{ id: "h-1", function: "hedgesCorrection", input: {}, expected: {} }];
  expect(says({ "a.json": [first], "b.json": { cases: [second] }, "others.json": others })).toEqual({
    status: 0,
    said: "2 passed, 0 failed\n",
  });
});

test("a wrong answer, a figure the attack does not know and a broken file are listed, and the run ends with 1", () => {
  const wrong = { ...first, id: "wrong-1", queries: [{ insider: [8], datasets: 3 }] };
  const unknown = { ...first, id: "unknown-1", published: { ...first.published, median: { value: "6", unit: "1" } } };
  const { status, said } = says({ "a.json": [first, wrong, unknown], "b.json": "[{" });
  expect(status).toBe(1);
  expect(said).toContain("FAILED wrong-1: datasets to who knows 8: 2, not 3");
  expect(said).toContain("FAILED unknown-1: published.median");
  expect(said).toContain("b.json: this is not JSON");
  expect(said).toMatch(/\n1 passed, 3 failed\n$/);
});

test("where nothing fits, no highest and no lowest is the right answer", () => {
  const published = { people: 5, lowest: 0, highest: 8, mean: { value: "3.97", unit: "0.01" } };
  const nothing = { datasets: 0, membersInBand: [], supportOfAnother: [], certain: [], maximum: null, minimum: null };
  const queries = [{ insider: [], ...nothing }];
  expect(says({ "a.json": [{ id: "none-1", published, bandFrom: 4, allMultisets: 1287, queries }] }).status).toBe(0);
});
