import { renameSync, writeFileSync } from "node:fs";
import { readBy, Words } from "@kith/instrument";
import { draftOf, makeRelease, readRelease, releaseProblems, reviewsOf } from "@kith/release";
import * as v from "valibot";
import type { Obstacle } from "../../api/index.ts";
import { toldBy } from "../publish/obstacles.ts";
import { cellsToLookAt, unsigned } from "../publish/signing.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readGroupOptions } from "./group-table.ts";
import { readJson, say } from "./read-instrument-file.ts";
import { releaseGroup } from "./release-group.ts";
import { releaseProgramme } from "./release-programme.ts";
import { tellDraft } from "./tell-draft.ts";

const named = v.strictObject({ slug: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)), name: Words });

/** What a release says of a group beyond its numbers. */
const About = v.strictObject({
  programme: named,
  group: named,
  place: Words,
  period: Words,
  madeUp: v.boolean(),
  edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

export const release: Command = {
  name: "release",
  summary: {
    "zh-CN": "从答案表做出可以公开的文件，或检查一个",
    en: "makes the file that may be public, or checks one",
  },
  help: {
    "zh-CN": `kith release --about about.json --instrument 问卷 [--instrument …] 答案.csv [--signed-by 名字]… [--out 文件]
kith release --check 文件
kith release --group 小组 --data 文件夹 [--out 文件]
kith release --programme --data 文件夹

about.json 写明 programme、group（各有 slug 和 name）、place、period、madeUp；名称都要中英文。
真人的小组要两个人看过：--signed-by 写两次，各写一个人的名字；名字不写进文件。虚构的一个人就行。
--group 给数据文件夹里的一个小组打草稿：哪些不公布、为什么、怎样才能公布、谁签了字。
公布规则由 Kith 决定，不能放宽。--check 检查一个已有的公布文件有没有被改过或损坏。
--programme 把数据文件夹里已经公开的小组合起来公布；规则不许的话，会说明为什么。`,
    en: `kith release --about about.json --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--signed-by NAME]… [--out FILE]
kith release --check FILE
kith release --group GROUP --data FOLDER [--out FILE]
kith release --programme --data FOLDER

about.json gives programme and group (each a slug and a name), place, period and madeUp; every name in both languages.
Two people read what is about real people: give --signed-by twice, each a person's name, which is not in the file. For invented
people one is enough. --group drafts the report of a group in a data folder: what is withheld and why, what would help, who signed.
What may be said is Kith's to decide and cannot be loosened. --check tells whether a release file is whole and unaltered.
--programme publishes what the groups already public in a data folder show together, or says why not.`,
  },
  run: async (args) => {
    if (args.includes("--programme")) return releaseProgramme(args);
    if (args.includes("--group")) return releaseGroup(args);
    const { values, table } = readGroupOptions("release", args);
    if (values.check !== undefined) return check(values.check, values.json);
    const about = readAbout(values.about);
    const { estimate, instruments, code } = await table();
    if (code !== 0) {
      throw new TheirMistake({
        "zh-CN": "有没算进去的行，所以没有做公布文件；先改好答案表。",
        en: "Lines were left out, so no release was made; mend the table first.",
      });
    }
    const signers = values["signed-by"];
    const signing = about.madeUp && signers.length < 2 ? ("one-person" as const) : ("two-people" as const);
    const context = { ...about, signing, instruments };
    const [problem] = toldBy(releaseProblems(estimate, context));
    if (problem) throw new TheirMistake(withHelp(problem));
    const made = makeRelease(estimate, context);
    const reviews = reviewsOf(made, estimate, instruments);
    const lookedAt = cellsToLookAt(reviews);
    const signatures = (signing === "one-person" ? ["kith release"] : signers).map((by) => ({
      by,
      hash: made.hash,
      lookedAt,
      at: "",
    }));
    // The file itself may go to standard output; then what is said of it goes beside it.
    const tell = values.out === undefined ? process.stderr : process.stdout;
    for (const line of tellDraft(draftOf(made), made, reviews, signatures)) tell.write(`${line}\n`);
    const [open] = unsigned({ draft: made, reviews, signatures });
    if (open) throw new TheirMistake(withHelp(open, asksForNames));
    const text = `${JSON.stringify(made, null, 2)}\n`;
    if (values.out === undefined) {
      process.stdout.write(text);
      return 0;
    }
    writeFileSync(`${values.out}.next`, text);
    renameSync(`${values.out}.next`, values.out);
    return 0;
  },
};

function readAbout(file: string | undefined): v.InferOutput<typeof About> {
  if (file === undefined) {
    throw new TheirMistake({
      "zh-CN": "请用 --about 给出项目和小组的名称；kith release --help 有说明。",
      en: "Say with --about what the programme and the group are called; kith release --help tells how.",
    });
  }
  const read = readBy(About, readJson(file));
  if (read.kind === "read") return read.value;
  throw new TheirMistake({
    "zh-CN": `${file} 有要改的地方：${say(read.problems, "zh-CN")}。`,
    en: `${file} has something to mend: ${say(read.problems, "en")}.`,
  });
}

function check(file: string, json: boolean): number {
  const read = readRelease(readJson(file));
  if (read.kind === "refused") {
    throw new TheirMistake({
      "zh-CN": `公布文件 ${file} 不完整或被改过：${say(read.problems, "zh-CN")}。请重新导出。`,
      en: `The release file ${file} is damaged or was altered: ${say(read.problems, "en")}. Export it again.`,
    });
  }
  const { slug, edition, hash } = read.value;
  print(
    json
      ? JSON.stringify({ slug, edition, hash })
      : spoken({ "zh-CN": `✓ ${slug}，第 ${edition} 版，完整`, en: `✓ ${slug}, edition ${edition}, whole` }),
  );
  return 0;
}

const asksForNames: Words = {
  "zh-CN": "请写 --signed-by 两次，各写一个看过的人。",
  en: "Give --signed-by twice, once for each of the people who read it.",
};

/** What stands in the way and what would help, as one sentence or two. */
function withHelp({ says, wayOut }: Obstacle, instead?: Words): Words {
  const help = instead ?? wayOut;
  return help ? { "zh-CN": says["zh-CN"] + help["zh-CN"], en: `${says.en} ${help.en}` } : says;
}
