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
let next = 0;
let done = 0;
async function runsInTurn(): Promise<void> {
  while (next < runs) {
    const own = seed + next;
    next += 1;
    const { lost, doubled, early, diary } = await oneRun(browser, folder, own);
    sum.lost += lost.length > 0 ? 1 : 0;
    sum.doubled += doubled.length > 0 ? 1 : 0;
    sum.early += early.length > 0 ? 1 : 0;
    done += 1;
    const wrong = [...lost, ...doubled, ...early];
    if (wrong.length > 0) {
      process.stdout.write(`seed ${own}: ${wrong.join("; ")}\n${diary.map((line) => `    ${line}\n`).join("")}`);
    } else if (done % 10 === 0) {
      process.stdout.write(`${done} runs\n`);
    }
  }
}
// The people mostly wait for one another, so three at once fit on two cores.
await Promise.all([runsInTurn(), runsInTurn(), runsInTurn()]);
await browser.close();
remove();
process.stdout.write(`${runs} runs: ${sum.lost} lost, ${sum.doubled} doubled, ${sum.early} thanked too early\n`);
process.exitCode = sum.lost + sum.doubled + sum.early > 0 ? 1 : 0;
