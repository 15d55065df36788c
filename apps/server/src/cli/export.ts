import {
  type AnswersFormat,
  answersFormats,
  exportAnswers,
  exportInstrument,
  type InstrumentFormat,
  instrumentFormats,
} from "@kith/exchange";
import { type Language, languages, type Words } from "@kith/instrument";
import { type Command, spoken, TheirMistake } from "./command.ts";
import { exportData, leftOutOf } from "./export-data.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";
import { readResponses } from "./read-responses.ts";
import { writeWhole } from "./whole-files.ts";

export const exportCommand: Command = {
  name: "export",
  summary: { "zh-CN": "把问卷或答案写成别的工具的格式", en: "writes an instrument, or answers, for another tool" },
  help: {
    "zh-CN": `kith export 问卷 --to ${instrumentFormats.join("|")} --out 文件 [--language zh-CN|en]
kith export --responses 答案.csv --instrument 问卷 [--instrument …] --to ${answersFormats.join("|")} --out 文件
kith export --data 文件夹 [--group 小组] --to ${answersFormats.join("|")} --out 文件

问卷是文件，或自带问卷的编号。那种格式装不下的会一条条说明。--to 不写就看 --out 的结尾，并说明选了哪一种。
--language 是只有一种语言的格式用哪种语言（默认 zh-CN）。答案表和 kith score 的一样；有问题的行不写，逐行说明。
r、spss、frictionless 写成一个 zip，里面是表和读表的脚本或说明。不计分的求助题从不导出。
--data 导出收到的表：--group 写网址里的名字，不写就是整个项目（编号前加小组的名字）。先停掉正在运行的 Kith；每次导出都记在
操作记录里。家长不同意了的孩子不在里面。`,
    en: `kith export INSTRUMENT --to ${instrumentFormats.join("|")} --out FILE [--language zh-CN|en]
kith export --responses ANSWERS.csv --instrument INSTRUMENT [--instrument …] --to ${answersFormats.join("|")} --out FILE
kith export --data FOLDER [--group GROUP] --to ${answersFormats.join("|")} --out FILE

INSTRUMENT is a file, or the id of one of Kith's own. What the format cannot hold is said. Without --to the ending of --out
decides, and what it was taken for is said. --language is the one for formats that hold only one (default zh-CN). The table
of answers is that of kith score; a line with a problem is left out and said. r, spss and frictionless are a zip of tables
with the script or description that reads them. Calls for help are never exported.
--data exports the forms that came in: of --group, the name in the address, or of the whole programme (codes then begin with
the group's name). Stop a running Kith first; each export is noted in the record of what was done. Children whose consent was
withdrawn are not in it.`,
  },
  run: async (args) => {
    const { values, positionals } = readOptions("export", args, {
      to: { type: "string" },
      out: { type: "string" },
      language: { type: "string", default: "zh-CN" },
      responses: { type: "string" },
      instrument: { type: "string", multiple: true, default: [] },
      data: { type: "string" },
      group: { type: "string" },
    });
    const { out } = values;
    if (out === undefined) throw noOut;
    const language = readLanguage(values.language);
    if (values.data !== undefined) {
      const format = readTo(values.to, out, answersFormats, answersEndings);
      const { file, forms, withdrawn } = await exportData({ data: values.data, group: values.group, format, language });
      writeWhole(out, file.bytes);
      tell(out, format, values.to === undefined, [...file.losses, ...leftOutOf(forms, withdrawn)]);
      return 0;
    }
    if (values.responses === undefined) {
      const [instrument, ...more] = readInstruments(positionals);
      if (!instrument || more.length > 0) throw oneInstrument;
      const format = readTo(values.to, out, instrumentFormats, instrumentEndings);
      const { bytes, losses } = exportInstrument(instrument, format, { language });
      writeWhole(out, bytes);
      return tell(out, format, values.to === undefined, losses);
    }
    if (positionals.length > 0) throw oneInstrument;
    const instruments = readInstruments(values.instrument);
    const format = readTo(values.to, out, answersFormats, answersEndings);
    const { responses, code } = await readResponses(values.responses, instruments);
    const { bytes, losses } = exportAnswers(instruments, responses, format, { language });
    writeWhole(out, bytes);
    tell(out, format, values.to === undefined, losses);
    return code;
  },
};

const instrumentEndings: [ending: string, format: InstrumentFormat][] = [
  [".surveyjs.json", "surveyjs"],
  [".fhir-r4.json", "fhir-r4"],
  [".fhir-r5.json", "fhir-r5"],
  [".json", "kith"],
  [".odk.xlsx", "xlsform-odk"],
  [".xlsx", "xlsform-kobo"],
  [".csv", "redcap"],
];

const answersEndings: [ending: string, format: AnswersFormat][] = [
  [".long.csv", "csv-long"],
  [".csv", "csv-wide"],
  [".xlsx", "xlsx"],
  [".r.zip", "r"],
  [".spss.zip", "spss"],
  [".datapackage.zip", "frictionless"],
  [".fhir-r4.json", "fhir-r4"],
  [".fhir-r5.json", "fhir-r5"],
  [".xml", "ddi"],
];

function readTo<Format extends string>(
  to: string | undefined,
  out: string,
  formats: readonly Format[],
  endings: [ending: string, format: Format][],
): Format {
  const named = formats.find((format) => format === to);
  if (named !== undefined) return named;
  const [, guessed] = endings.find(([ending]) => to === undefined && out.endsWith(ending)) ?? [];
  if (guessed !== undefined) return guessed;
  throw new TheirMistake({
    "zh-CN": `请用 --to 说明写成哪种格式：${formats.join("、")}。`,
    en: `Say with --to which format is wanted: ${formats.join(", ")}.`,
  });
}

function readLanguage(text: string): Language {
  const language = languages.find((known) => known === text);
  if (language) return language;
  throw new TheirMistake({ "zh-CN": "--language 请写 zh-CN 或 en。", en: "Write zh-CN or en after --language." });
}

/** What was written, and what did not come through: the second is said even where the first is not asked for. */
function tell(out: string, format: string, isGuessed: boolean, losses: { says: Words }[]): number {
  const guessed = { "zh-CN": "（按文件名选的）", en: " (by the name of the file)" };
  process.stderr.write(
    `${spoken({
      "zh-CN": `✓ ${out}：${format}${isGuessed ? guessed["zh-CN"] : ""}`,
      en: `✓ ${out}: ${format}${isGuessed ? guessed.en : ""}`,
    })}\n`,
  );
  for (const { says } of losses) process.stderr.write(`  – ${spoken(says)}\n`);
  return 0;
}

const noOut = new TheirMistake({
  "zh-CN": "请用 --out 说明写到哪个文件。",
  en: "Say with --out which file to write.",
});

const oneInstrument = new TheirMistake({
  "zh-CN": "请写上一份问卷：kith export 问卷 --to 格式 --out 文件；要导出答案就用 --responses 和 --instrument。",
  en: "Name one instrument: kith export INSTRUMENT --to FORMAT --out FILE; for answers use --responses and --instrument.",
});
