import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PlainAnswers } from "./made-up-answers.ts";
import { items } from "./made-up-scale.ts";

/** What R says: seconds for scores and alphas, seconds of psych where it is installed, and what it came to. */
export type InR = { seconds: number; psychSeconds: number | null; sum: number; alphas: number[] };

const script = fileURLToPath(import.meta.resolve("./scoring.R"));

/** R's own mark for a missing whole number. */
const missing = -2_147_483_648;

/** Writes the answers where R can read them as they are. */
export function writeForR(file: string, people: readonly PlainAnswers[]): void {
  const cells = new Int32Array(people.length * items.length);
  people.forEach((answers, row) => {
    items.forEach(({ id }, at) => {
      cells[row * items.length + at] = answers[id] ?? missing;
    });
  });
  writeFileSync(file, new Uint8Array(cells.buffer));
}

/** Scores the answers in R. Null where Rscript is not installed. */
export function scoreInR(file: string, people: number): InR | null {
  const ended = spawnSync("Rscript", [script, file, String(people)], { encoding: "utf8" });
  if (ended.error) return null;
  if (ended.status !== 0) throw new Error(`scoring.R failed: ${ended.stderr}`);
  const said = new Map(
    ended.stdout.split("\n").map((line) => [line.split(" ")[0], line.split(" ").slice(1).map(Number)]),
  );
  const psych = said.get("psych")?.[0];
  return {
    seconds: said.get("vectorised")?.[0] ?? Number.NaN,
    psychSeconds: psych ?? null,
    sum: said.get("sum")?.[0] ?? Number.NaN,
    alphas: said.get("alphas")?.slice(0, 3) ?? [],
  };
}
