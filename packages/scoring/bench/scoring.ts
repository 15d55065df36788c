import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { readAnswerTable, type ScoreColumn, scoreAnswerTable, scoreAt, scoreScale, scoreTable } from "../src/index.ts";
import { alphas } from "./alphas.ts";
import { type InR, scoreInR, writeForR } from "./in-r.ts";
import { madeUpAnswers, type PlainAnswers } from "./made-up-answers.ts";
import { madeUpScale } from "./made-up-scale.ts";
import { scoreMillion } from "./million.ts";
import { median, race } from "./rounds.ts";
import { simpleScores } from "./simple-code.ts";
import { surveyExpressions, surveyModel, wronglyReversed } from "./survey-js.ts";

const rounds = 7;
const instrument = madeUpScale();

if (process.argv.includes("--million")) await scoreMillion();
else compare();

/** The same answers, the same objects, scored by everybody in turn. */
function compare(): void {
  const people = madeUpAnswers(100_000);
  console.log(
    `Node ${process.version}, ${cpus().length} cores (one used); 100,000 responses × 30 items, three subscales,`,
  );
  console.log(
    `six reversed, 2 % missing; the same objects for all; medians of ${rounds} rounds, one after another in each\n`,
  );
  mustAgree(people);
  const [model, expressions] = [surveyModel(), surveyExpressions()];
  const some = { model: people.slice(0, 40), expressions: people.slice(0, 2_000), alone: people.slice(0, 2_000) };
  const took = race(
    [
      { name: "kith", people: people.length, run: () => scoreTable(instrument, "zh-CN", people) },
      { name: "kith alone", people: some.alone.length, run: () => some.alone.map(scoreAlone) },
      { name: "simple", people: people.length, run: () => people.map(simpleScores) },
      { name: "expressions", people: some.expressions.length, run: () => some.expressions.map(expressions) },
      { name: "model", people: some.model.length, run: () => some.model.map(model) },
    ],
    rounds,
  );
  const kith = took.get("kith") ?? Number.NaN;
  const row: Row = (name, nanoseconds, against, aim, note = "") => {
    const ratio = nanoseconds / against;
    console.log(`${name.padEnd(44)}${micro(nanoseconds)}${times(ratio)}  ${aim.padEnd(12)}${note}`);
  };
  const told = (name: string) => took.get(name) ?? Number.NaN;
  console.log(`${"".padEnd(44)}${"µs a response".padStart(14)}${"× Kith".padStart(10)}`);
  row("Kith, a table (scoreTable)", kith, kith, "");
  row("Kith, one person with the trace (scoreScale)", told("kith alone"), kith, "", "2,000 rows");
  row("simple filter/map code", told("simple"), kith, "aim ≥ 3");
  row("SurveyJS expressions", told("expressions"), kith, "aim ≥ 50", "2,000 rows, per row");
  row("SurveyJS Model, calculatedValues, reused", told("model"), kith, "aim ≥ 1,000", "40 rows, per row");
  compareWithR(people, row);
  const { blank, asHighest } = wronglyReversed(people);
  console.log(
    `\nReversed items left blank: ${blank}. SurveyJS takes ${asHighest} of them for the highest answer; Kith none.`,
  );
}

type Row = (name: string, nanoseconds: number, against: number, aim: string, note?: string) => void;

function scoreAlone(answers: PlainAnswers) {
  return instrument.scales.map((scale) => scoreScale(instrument, scale.id, answers, "zh-CN"));
}

/** R has its answers in a matrix before it begins, so we have ours in a table; both give three scores and three alphas. */
function compareWithR(people: PlainAnswers[], row: Row): void {
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  const file = join(folder, "answers.bin");
  try {
    writeForR(file, people);
    const table = readAnswerTable(instrument, people);
    const fromTable = () => ({ columns: scoreAnswerTable(table, "zh-CN"), alphas: alphas(table) });
    const fromObjects = () => {
      const read = readAnswerTable(instrument, people);
      return { columns: scoreAnswerTable(read, "zh-CN"), alphas: alphas(read) };
    };
    const [ours, oursFromObjects, theirs]: [number[], number[], InR[]] = [[], [], []];
    for (let round = 0; round < 3; round++) {
      const inR = scoreInR(file, people.length);
      if (inR === null) {
        console.log("R: Rscript is not installed");
        return;
      }
      theirs.push(inR);
      const entries = [
        { name: "table", people: people.length, run: fromTable },
        { name: "objects", people: people.length, run: fromObjects },
      ];
      const took = race(entries, 5);
      ours.push(took.get("table") ?? Number.NaN);
      oursFromObjects.push(took.get("objects") ?? Number.NaN);
    }
    const found = fromTable();
    mustBeClose("R's sum of scores", theirs[0]?.sum, sumOf(found.columns));
    for (const [at, alpha] of found.alphas.entries()) mustBeClose("R's alpha", theirs[0]?.alphas[at], alpha);
    const kith = median(ours);
    const perPerson = (seconds: number[]) => (median(seconds) * 1e9) / people.length;
    console.log(`\n${"with three alphas".padEnd(44)}${"µs a response".padStart(14)}${"× Kith".padStart(10)}`);
    row("Kith, from answers in a table, as R has them", kith, kith, "");
    row("Kith, from the objects", median(oursFromObjects), kith, "");
    row("R, vectorised", perPerson(theirs.map((one) => one.seconds)), kith, "aim ≥ 3");
    const psych = theirs.flatMap((one) => (one.psychSeconds === null ? [] : [one.psychSeconds]));
    if (psych.length > 0) row("R, psych::scoreItems", perPerson(psych), kith, "aim ≥ 20");
    else console.log("R: the package psych is not installed");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nobody is timed who does not come to the same; SurveyJS where nothing is missing, since it knows no blank. */
function mustAgree(people: PlainAnswers[]): void {
  const columns = scoreTable(instrument, "zh-CN", people);
  const [model, expressions] = [surveyModel(), surveyExpressions()];
  people.slice(0, 2_000).forEach((answers, at) => {
    const kith = columns.map((column) => {
      const score = scoreAt(column, at);
      return score.kind === "score" ? score.value : null;
    });
    mustBeSame("simple code", simpleScores(answers), kith);
    if (Object.keys(answers).length < instrument.items.length) return;
    mustBeSame("SurveyJS expressions", expressions(answers), kith);
    if (at < 40) mustBeSame("SurveyJS Model", model(answers), kith);
  });
}

function mustBeSame(who: string, theirs: (number | null)[], ours: (number | null)[]): void {
  if (JSON.stringify(theirs) !== JSON.stringify(ours)) throw new Error(`${who}: ${theirs} is not ${ours}`);
}

function mustBeClose(what: string, theirs: number | undefined, ours: number): void {
  if (!(Math.abs((theirs ?? Number.NaN) - ours) <= 1e-9 * Math.abs(ours)))
    throw new Error(`${what}: ${theirs}, not ${ours}`);
}

function sumOf(columns: ScoreColumn[]): number {
  return columns.reduce((total, column) => total + column.value.reduce((sum, value) => sum + value, 0), 0);
}

function micro(nanoseconds: number): string {
  return (nanoseconds / 1000).toFixed(2).padStart(14);
}

function times(ratio: number): string {
  return ratio.toLocaleString("en", { maximumFractionDigits: ratio < 100 ? 1 : 0 }).padStart(10);
}
