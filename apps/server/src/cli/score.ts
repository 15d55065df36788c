import { scoreResponse } from "@kith/scoring";
import { readAnswers } from "./answers-csv.ts";
import { type Command, print, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";

export const score: Command = {
  name: "score",
  summary: { "zh-CN": "把一张答案表算成分数", en: "turns a table of answers into scores" },
  help: {
    "zh-CN": `kith score --instrument 问卷 [--instrument 问卷…] 答案.csv [--json]

每行一份表，每列一题；列 child、wave、rater、language、instrument 可写可不写。
空格算没填，也可以写缺失代码（如 not-observed）。输出 CSV：每份表每个量表一行。
--instrument 是文件，或自带问卷的编号（如 kith-interpersonal-teacher）。--json 连同每题怎么算的一起输出。`,
    en: `kith score --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--json]

One line a form, one column an item; child, wave, rater, language and instrument are columns you may add.
An empty cell is a blank; a missing code (such as not-observed) may be written instead. Prints CSV: a line a form and scale.
INSTRUMENT is a file, or the id of one of Kith's own (such as kith-interpersonal-teacher). --json adds how each item counted.`,
  },
  run: async (args) => {
    const { values, positionals } = readOptions("score", args, {
      instrument: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
    });
    const instruments = readInstruments(values.instrument);
    const scored = readAnswers(answersFile("score", positionals), instruments).flatMap((response) => {
      const instrument = instruments.find((candidate) => candidate.id === response.instrument.id);
      if (!instrument) throw new Error("score requires the instrument of each form");
      const { child, wave, raterId, instrument: asked } = response;
      return scoreResponse(instrument, response).map((score) => ({ child, wave, rater: raterId, asked, score }));
    });
    if (values.json) {
      print(JSON.stringify(scored, null, 2));
      return 0;
    }
    print("child,wave,rater,instrument,scale,score,answered,items,why_none");
    for (const { child, wave, rater, asked, score } of scored) {
      const value = score.kind === "score" ? String(score.value) : "";
      const why = score.kind === "missing" ? score.why.kind : "";
      print([child, wave, rater, asked.id, score.scale, value, score.answered, score.items, why].map(cell).join(","));
    }
    return 0;
  },
};

/** The one table of answers that a command is given. */
export function answersFile(command: string, positionals: string[]): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  throw new TheirMistake({
    "zh-CN": `请写上一张答案表：kith ${command} --instrument 问卷 答案.csv。`,
    en: `Name one table of answers: kith ${command} --instrument INSTRUMENT ANSWERS.csv.`,
  });
}

/** Quoted where CSV needs it, and never a formula in a spreadsheet. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
