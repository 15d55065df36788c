import { readAnswersLine } from "@kith/exchange";
import { answersTable } from "./answers-table.ts";
import { type Command, TheirMistake } from "./command.ts";
import { tellLeftOut } from "./left-out.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";
import { scoresAgainst } from "./scores-against.ts";
import { scoresAsCsv } from "./scores-as-csv.ts";
import { type ScoreText, scoresAsJson } from "./scores-as-json.ts";
import { scoresAsWords } from "./scores-as-words.ts";
import { writeOut } from "./write-out.ts";

export const score: Command = {
  name: "score",
  summary: { "zh-CN": "把一张答案表算成分数", en: "turns a table of answers into scores" },
  help: {
    "zh-CN": `kith score --instrument 问卷 [--instrument 问卷…] 答案.csv [--json | --why | --against 旧版]

每行一份表，每列一题；列 child、wave、rater、language、instrument 可写可不写。
空格算没填，也可以写缺失代码（如 not-observed）。输出 CSV：每份表每个量表一行。
有问题的行不算，逐行说明在哪里、怎么改；其余照算，退出码 1。表有多长都行。
--instrument 是文件，或自带问卷的编号（如 kith-interpersonal-teacher）。--json 连同每题怎么算的一起输出。
--why 用话说明每个分数是怎么来的，或者为什么没有分数。
--against 给出改之前的问卷文件，只列出换成新算法后会变的分数和题；什么也不改。`,
    en: `kith score --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--json | --why | --against OLDER]

One line a form, one column an item; child, wave, rater, language and instrument are columns you may add.
An empty cell is a blank; a missing code (such as not-observed) may be written instead. Prints CSV: a line a form and scale.
A line with a problem is left out and said with its place and what to do; the others come out, and the exit code is 1.
A table may be of any length.
INSTRUMENT is a file, or the id of one of Kith's own (such as kith-interpersonal-teacher). --json adds how each item counted.
--why says in words why each score is what it is, or why there is none.
--against: the file of the instrument as it was. Lists only the scores and items that the new key would change; changes nothing.`,
  },
  run: async (args) => {
    const { values, positionals } = readOptions("score", args, {
      instrument: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
      why: { type: "boolean", default: false },
      against: { type: "string", multiple: true, default: [] },
    });
    const instruments = readInstruments(values.instrument);
    const file = answersFile("score", positionals);
    const told = tellLeftOut(file);
    const out = writeOut();
    const toText = textFor(values);
    const table = answersTable(file, { instruments, read: readAnswersLine, tellAbsent: told.absent });
    for await (const lines of table) {
      for (const line of lines) if (line.kind === "refused") told.line(line.problems);
      await out.write(toText.some(lines.flatMap((line) => (line.kind === "read" ? [line.value] : []))));
      if (out.isGone()) return 0;
    }
    await out.write(toText.end());
    await out.end();
    return told.end();
  },
};

function textFor({ json, why, against }: { json: boolean; why: boolean; against: string[] }): ScoreText {
  if (Number(json) + Number(why) + Number(against.length > 0) > 1) {
    throw new TheirMistake({
      "zh-CN": "--json、--why、--against 请只写一个：分别给程序读、说明分数怎么来的、列出会变的分数。",
      en: "Write only one of --json, --why and --against: for programs, for why a score is what it is, for what would change.",
    });
  }
  if (against.length > 0) return scoresAgainst(readInstruments(against));
  if (why) return scoresAsWords();
  return json ? scoresAsJson() : scoresAsCsv();
}

/** The one table of answers that a command is given. */
export function answersFile(command: string, positionals: string[]): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  throw new TheirMistake({
    "zh-CN": `请写上一张答案表：kith ${command} --instrument 问卷 答案.csv。`,
    en: `Name one table of answers: kith ${command} --instrument INSTRUMENT ANSWERS.csv.`,
  });
}
