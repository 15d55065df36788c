import { openBrowser } from "@kith/testing/browser";
import { buildInto } from "../build-once.ts";
import { oneRun } from "./one-run.ts";

/** `--seed 7 --runs 100`: so many people, each with faults of their own; prints what was lost or doubled, which must be nothing. */
function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`--${name} requires a whole number`);
  return value;
}

const seed = option("seed", Date.now() % 1_000_000);
const runs = option("runs", 100);
process.stdout.write(`test:faults --seed ${seed} --runs ${runs}\n`);
const { folder, remove } = buildInto();
const browser = await openBrowser();
const sum = { lost: 0, doubled: 0, early: 0 };
for (let run = 0; run < runs; run += 1) {
  const { lost, doubled, early, diary } = await oneRun(browser, folder, seed + run);
  sum.lost += lost.length > 0 ? 1 : 0;
  sum.doubled += doubled.length > 0 ? 1 : 0;
  sum.early += early.length > 0 ? 1 : 0;
  const wrong = [...lost, ...doubled, ...early];
  if (wrong.length > 0) {
    process.stdout.write(`seed ${seed + run}: ${wrong.join("; ")}\n${diary.map((line) => `    ${line}\n`).join("")}`);
  } else if ((run + 1) % 10 === 0) {
    process.stdout.write(`${run + 1} runs\n`);
  }
}
await browser.close();
remove();
process.stdout.write(`${runs} runs: ${sum.lost} lost, ${sum.doubled} doubled, ${sum.early} thanked too early\n`);
process.exitCode = sum.lost + sum.doubled + sum.early > 0 ? 1 : 0;
