import { renameSync, writeFileSync } from "node:fs";
import { readBy, Words } from "@kith/instrument";
import { makeRelease, readRelease, releaseProblems } from "@kith/release";
import * as v from "valibot";
import { toldBy } from "../publish/obstacles.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readGroupOptions } from "./group-table.ts";
import { readJson, say } from "./read-instrument-file.ts";
import { releaseProgramme } from "./release-programme.ts";

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
    "zh-CN": `kith release --about about.json --instrument 问卷 [--instrument …] 答案.csv [--out 文件]
kith release --check 文件
kith release --programme --data 文件夹

about.json 写明 programme、group（各有 slug 和 name）、place、period、madeUp；名称都要中英文。
公布规则由 Kith 决定，不能放宽。--check 检查一个已有的公布文件有没有被改过或损坏。
--programme 把数据文件夹里已经公开的小组合起来公布；规则不许的话，会说明为什么。`,
    en: `kith release --about about.json --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--out FILE]
kith release --check FILE
kith release --programme --data FOLDER

about.json gives programme and group (each a slug and a name), place, period and madeUp; every name in both languages.
What may be said is Kith's to decide and cannot be loosened. --check tells whether a release file is whole and unaltered.
--programme publishes what the groups already public in a data folder show together, or says why not.`,
  },
  run: async (args) => {
    if (args.includes("--programme")) return releaseProgramme(args);
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
    const context = { ...about, instruments };
    const [problem] = toldBy(releaseProblems(estimate, context));
    if (problem) throw new TheirMistake(problem.says);
    const made = makeRelease(estimate, context);
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
