import { Informant, readBy } from "@kith/instrument";
import { type MemberScores, policy, type Release } from "@kith/release";
import * as v from "valibot";
import { TheirMistake } from "./command.ts";
import { readJson, say } from "./read-instrument-file.ts";

/** The true scores behind a release's cells. They are checked against what it prints: the scores of others would prove nothing. */
export function readMemberScores(file: string, { findings }: Release): MemberScores[] {
  const read = readBy(Scores, readJson(file));
  if (read.kind === "refused") {
    throw new TheirMistake({
      "zh-CN": `分数文件 ${file} 有要改的地方：${say(read.problems, "zh-CN")}。`,
      en: `The file of scores ${file} has something to mend: ${say(read.problems, "en")}.`,
    });
  }
  for (const { scale, informant, pairs } of read.value) {
    const finding = findings.find((one) => one.scale === scale && one.informant === informant);
    if (finding?.kind !== "shown") {
      throw new TheirMistake({
        "zh-CN": `公布文件里没有 ${informant} 的 ${scale} 这个数字；请从分数文件里去掉它。`,
        en: `The release shows no number of ${scale} by the ${informant}; leave it out of the file of scores.`,
      });
    }
    const isOf = (wave: "before" | "after") => {
      const mean = pairs.reduce((sum, pair) => sum + pair[wave], 0) / pairs.length;
      return Math.abs(mean - finding[wave]) <= finding.unit / 2 + 1e-9;
    };
    if (pairs.length < policy.minimumPairs || !isOf("before") || !isOf("after")) {
      throw new TheirMistake({
        "zh-CN": `${informant} 的 ${scale}：这些分数的平均和公布的不一样，所以不是这份报告背后的孩子。请检查分数文件。`,
        en: `${scale} by the ${informant}: these scores do not come to what was published, so they are not those behind this report. Check the file of scores.`,
      });
    }
  }
  return read.value;
}

const score = v.pipe(v.number(), v.finite());
const Scores = v.array(
  v.strictObject({
    scale: v.string(),
    informant: Informant,
    pairs: v.array(v.strictObject({ before: score, after: score })),
  }),
);
