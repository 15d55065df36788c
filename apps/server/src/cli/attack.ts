import { readRelease } from "@kith/release";
import { type Attacked, attackAll, worstOf } from "../publish/attack-all.ts";
import { readMemberScores } from "./attack-release-file.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";
import { readJson, say } from "./read-instrument-file.ts";

export const attack: Command = {
  name: "attack",
  summary: {
    "zh-CN": "像想认出孩子的人那样，攻一攻一份公布文件",
    en: "attacks a release file as one who wants to find a child",
  },
  help: {
    "zh-CN": `kith attack 公布文件.json [--member-scores 分数.json] [--json]

从公布的数字倒推孩子的分数，对每个数字说：PINNED（推得出来）、FREE（推不出来）、UNDECIDED（没算出来，当作推得出来），
有多少组分数都对得上，知道自己孩子分数的家庭里谁知道得最多，用了多久。
--member-scores 用真实分数再攻一遍，每家、每两家都试：[{"scale":"…","informant":"…","pairs":[{"before":2.5,"after":1.875}, …]}]
退出码：0 全是 FREE，1 有推得出来的或文件有问题，2 Kith 自己的错误。`,
    en: `kith attack RELEASE.json [--member-scores SCORES.json] [--json]

Works back from the printed numbers to children's scores. For each it says PINNED (it can be worked out), FREE (it cannot) or
UNDECIDED (not settled, and treated as pinned), how many sets of scores fit, who learns the most of the families who know
their own child's scores, and how long it took.
--member-scores attacks once more with the true scores, as each family and every two:
[{"scale":"…","informant":"…","pairs":[{"before":2.5,"after":1.875}, …]}]
Exit codes: 0 everything is FREE, 1 something is not or a file must be mended, 2 a mistake of Kith's.`,
  },
  run: async (args) => {
    const { values, positionals } = readOptions("attack", args, {
      "member-scores": { type: "string" },
      json: { type: "boolean", default: false },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new TheirMistake({
        "zh-CN": "请写一个公布文件；kith attack --help 有说明。",
        en: "Name one release file; kith attack --help tells how.",
      });
    }
    const thing = readJson(file);
    if (isOfSeveralGroups(thing)) {
      throw new TheirMistake({
        "zh-CN": `${file} 是几个小组合起来的公布文件；这个命令攻的是一个小组的。能不能减出一个小组，公布的时候已经查过。`,
        en: `${file} is of several groups together, and this attacks the release of one. Whether one group can be subtracted was checked when it was published.`,
      });
    }
    const read = readRelease(thing);
    if (read.kind === "refused") {
      throw new TheirMistake({
        "zh-CN": `${file} 不是一份完整的小组公布文件，没法攻：${say(read.problems, "zh-CN")}。`,
        en: `${file} is not a whole release file of one group, so it was not attacked: ${say(read.problems, "en")}.`,
      });
    }
    const release = read.value;
    const scores = values["member-scores"];
    const members = scores === undefined ? [] : readMemberScores(scores, release);
    const from = performance.now();
    const attacked = attackAll(release, members);
    const milliseconds = Math.round(performance.now() - from);
    const isFree = attacked.every(({ verdict }) => verdict === "FREE");
    const worst = worstOf(attacked);
    if (values.json) {
      const { slug, edition } = release;
      print(JSON.stringify({ slug, edition, milliseconds, isFree, worst, attacked }, null, 2));
      return isFree ? 0 : 1;
    }
    attacked.forEach((one) => void print(asLine(one)));
    print(lastLines(attacked.length, milliseconds, worst, members.length > 0));
    print(
      spoken(
        isFree
          ? { "zh-CN": "✓ 全是 FREE：没有一样推得出来。", en: "✓ Everything is FREE: nothing can be worked out." }
          : { "zh-CN": "✗ 有推得出来的，不能公开。", en: "✗ Something can be worked out; this must not be public." },
      ),
    );
    return isFree ? 0 : 1;
  },
};

function isOfSeveralGroups(thing: unknown): boolean {
  return typeof thing === "object" && thing !== null && "kind" in thing && thing.kind === "kith-programme-release";
}

function asLine({ verdict, reader, informant, scale, what, datasets, learned }: Attacked): string {
  const cell = `${verdict.padEnd(10)}${reader.padEnd(10)}${informant.padEnd(10)}${scale.padEnd(22)}${what.padEnd(15)}`;
  if (learned === null) return cell.trimEnd();
  const fits =
    datasets === null
      ? spoken({ "zh-CN": "对得上的组数数不过来", en: "too many sets fit to count" })
      : spoken({ "zh-CN": `${datasets} 组对得上`, en: `${datasets} sets fit` });
  const { highest, lowest } = learned;
  const ends = spoken({
    "zh-CN": `最高 ${highest.from}–${highest.to}，最低 ${lowest.from}–${lowest.to}`,
    en: `highest ${highest.from}–${highest.to}, lowest ${lowest.from}–${lowest.to}`,
  });
  return `${cell}${fits}; ${ends}`;
}

function lastLines(count: number, milliseconds: number, worst: Attacked | null, isByMembers: boolean): string {
  const time = spoken({
    "zh-CN": `攻了 ${count} 样，用了 ${milliseconds} 毫秒。数字以量表的一步为单位。`,
    en: `${count} things attacked in ${milliseconds} ms. Numbers are steps of the scale.`,
  });
  if (worst?.learned == null) return time;
  const { from, to } = worst.learned.highest;
  const low = worst.learned.lowest;
  const where = `${worst.informant} ${worst.scale} ${worst.what}`;
  const said = isByMembers
    ? {
        "zh-CN": `知道得最多的家庭：${where}，只知道别的孩子里最高的在 ${from}–${to}，最低的在 ${low.from}–${low.to}。`,
        en: `The worst insider: ${where}, who knows of the others that the highest lies in ${from}–${to} and the lowest in ${low.from}–${low.to}.`,
      }
    : {
        "zh-CN": `要是有这样一家，知道得会最多：${where}，最高 ${from}–${to}，最低 ${low.from}–${low.to}。有没有这样一家，文件里看不出来：公布以前用真实分数查过；要再查，用 --member-scores。`,
        en: `The worst insider, were there such a family: ${where}, highest ${from}–${to}, lowest ${low.from}–${low.to}. The file cannot tell whether there is: that was checked with the true scores before publication, and --member-scores checks it again.`,
      };
  return `${time}\n${spoken(said)}`;
}
