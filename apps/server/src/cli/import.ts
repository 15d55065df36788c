import {
  acceptOffer,
  type Imported,
  type ImportFormat,
  importFormats,
  importInstrument,
  type Offer,
} from "@kith/exchange";
import { type Instrument, readInstrument, sayProblem } from "@kith/instrument";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";
import { readBounded, writeWhole } from "./whole-files.ts";

export const importCommand: Command = {
  name: "import",
  summary: { "zh-CN": "读别的工具做的问卷", en: "reads an instrument made with another tool" },
  help: {
    "zh-CN": `kith import 文件 [--from ${importFormats.join("|")}] [--form 名字] [--accept 编号,编号|all] [--out 问卷.json] [--draft] [--json]

读 XLSForm（Kobo、ODK 的 .xlsx）、REDCap 数据字典、SurveyJS、FHIR Questionnaire（R4、R5）和 Kith 自己的问卷。
不写 --from 就看文件内容，并说明认作哪一种。文件没说清的会一条条问；猜到的（比如反向题）编了号，没有接受就不算数。
  --form    文件里有几份表时，要哪一份
  --accept  接受哪几条猜测，比如 --accept 1,3，或者 all
  --out     写成问卷文件；还有没补完的就不写
  --draft   没补完也写，留给问卷编辑器或自己补
  --json    用 JSON 输出`,
    en: `kith import FILE [--from ${importFormats.join("|")}] [--form NAME] [--accept N,N|all] [--out i.json] [--draft] [--json]

Reads XLSForm (.xlsx of Kobo or ODK), REDCap dictionaries, SurveyJS, FHIR Questionnaires (R4, R5) and Kith's own files.
Without --from the contents decide, and what they were taken for is said. What the file does not say is asked; what can only
be guessed (such as a reversed item) has a number, and does not count until it is accepted.
  --form    which form, where the file has several
  --accept  which guesses to accept, such as --accept 1,3, or all
  --out     write it as an instrument file; not while anything is unfinished
  --draft   write it unfinished, to be completed in the builder or by hand
  --json    print JSON`,
  },
  run: async (args) => {
    const { values, positionals } = readOptions("import", args, {
      from: { type: "string" },
      form: { type: "string" },
      accept: { type: "string", default: "" },
      out: { type: "string" },
      draft: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw oneFile;
    const from = values.from === undefined ? null : readFormat(values.from);
    const read = importInstrument(readBounded(file), file, {
      ...(from && { format: from }),
      ...(values.form !== undefined && { form: values.form }),
    });
    if (read.kind === "several") throw whichForm(file, read.forms);
    if (read.kind === "refused") return tellRefused(file, read, values.json);
    const offers = read.questions.flatMap(({ offer }) => (offer ? [offer] : []));
    const accepted = readAccepted(values.accept, offers);
    const draft = accepted.reduce(acceptOffer, read.draft);
    const whole = readInstrument(draft);
    const left = whole.kind === "read" ? [] : whole.problems;
    if (values.json) print(JSON.stringify({ ...read, draft, unfinished: left }, null, 2));
    else tellRead(file, { ...read, draft, unfinished: left }, from === null);
    if (values.out === undefined) return 0;
    if (left.length > 0 && !values.draft) {
      process.stderr.write(`${spoken(notWritten(left.length))}\n`);
      return 1;
    }
    writeWhole(values.out, new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`));
    process.stderr.write(`${spoken(written(values.out, left.length))}\n`);
    return 0;
  },
};

const oneFile = new TheirMistake({
  "zh-CN": "请写上一个要读的文件：kith import 文件。",
  en: "Name one file to read: kith import FILE.",
});

function readFormat(text: string): ImportFormat {
  const format = importFormats.find((known) => known === text);
  if (format) return format;
  throw new TheirMistake({
    "zh-CN": `不认得格式“${text}”；请写 ${importFormats.join("、")} 里的一个，或者不写 --from。`,
    en: `There is no format "${text}"; write one of ${importFormats.join(", ")}, or leave --from out.`,
  });
}

function whichForm(file: string, forms: string[]): TheirMistake {
  const list = forms.slice(0, 20).join(", ");
  return new TheirMistake({
    "zh-CN": `${file} 里有 ${forms.length} 份表：${list}；请用 --form 说明要哪一份。`,
    en: `${file} holds ${forms.length} forms: ${list}; say which with --form.`,
  });
}

/** The guesses that were accepted, by the numbers that they were printed with. */
function readAccepted(text: string, offers: Offer[]): Offer[] {
  if (text === "all") return offers;
  return text
    .split(",")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const offer = offers[Number(one) - 1];
      if (offer) return offer;
      throw new TheirMistake({
        "zh-CN": `没有第 ${one} 条猜测；这里有 ${offers.length} 条，先不写 --accept 看一遍。`,
        en: `There is no guess number ${one}; there are ${offers.length}. Run this without --accept to see them.`,
      });
    });
}

function tellRefused(file: string, read: Extract<Imported, { kind: "refused" }>, isJson: boolean): number {
  if (isJson) print(JSON.stringify(read, null, 2));
  for (const problem of read.problems) {
    const says = { "zh-CN": `${file}：${sayProblem(problem, "zh-CN")}`, en: `${file}: ${sayProblem(problem, "en")}` };
    process.stderr.write(`${spoken(says)}\n`);
  }
  return 1;
}

function tellRead(file: string, read: Extract<Imported, { kind: "imported" }>, isGuessed: boolean): void {
  const { format, draft, questions, unfinished } = read;
  const takenFor = { "zh-CN": `，按内容认作 ${format}`, en: `, taken for ${format} by its contents` };
  print(
    spoken({
      "zh-CN": `${file}${isGuessed ? takenFor["zh-CN"] : ""}：${draft.id} ${draft.version}，${counts(draft)["zh-CN"]}`,
      en: `${file}${isGuessed ? takenFor.en : ""}: ${draft.id} ${draft.version}, ${counts(draft).en}`,
    }),
  );
  let offers = 0;
  for (const { at, says, offer } of questions) {
    if (offer) offers += 1;
    print(`${offer ? `[${offers}]` : " ? "} ${at === "" ? "" : `${at}  `}${spoken(says)}`);
  }
  for (const problem of unfinished.slice(0, 12)) {
    print(` ! ${spoken({ "zh-CN": sayProblem(problem, "zh-CN"), en: sayProblem(problem, "en") })}`);
  }
  if (unfinished.length > 12) print(` ! … +${unfinished.length - 12}`);
}

function counts(draft: Instrument) {
  const { items, scales } = draft;
  return {
    "zh-CN": `${items.length} 题，${scales.length} 个量表`,
    en: `${items.length} items, ${scales.length} scales`,
  };
}

function notWritten(left: number) {
  return {
    "zh-CN": `还有 ${left} 处没补完，什么都没有写；加 --draft 可以先写成草稿。`,
    en: `${left} things are unfinished, and nothing was written; --draft writes it as it is.`,
  };
}

function written(file: string, left: number) {
  if (left > 0) {
    return {
      "zh-CN": `草稿写在 ${file}，还有 ${left} 处要补；kith check-instrument 会说明在哪里。`,
      en: `The draft is in ${file}, with ${left} things to finish; kith check-instrument says where.`,
    };
  }
  return { "zh-CN": `✓ 问卷写在 ${file}。`, en: `✓ The instrument is in ${file}.` };
}
