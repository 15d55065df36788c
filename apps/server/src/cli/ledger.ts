import { attackLedger, type LedgerEntry } from "@kith/release";
import { inspectLedger } from "../store/ledger.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { inData } from "./open-data.ts";
import { readOptions } from "./options.ts";
import { say } from "./read-instrument-file.ts";

export const ledger: Command = {
  name: "ledger",
  summary: {
    "zh-CN": "列出公布过什么，检查账有没有被动过",
    en: "lists what was published, and whether the ledger holds",
  },
  help: {
    "zh-CN": `kith ledger --data 文件夹 [--json]

列出公布过和撤下的每一版，和每个数字背后有几个孩子（从不列是哪几个）；检查每一行有没有被改过、删过，
再看能不能用两版数字减出一个孩子。先停掉正在运行的 Kith。退出码：0 对得上，1 对不上或减得出来。`,
    en: `kith ledger --data FOLDER [--json]

Lists every edition that was published or taken down, and how many children are behind each number (never which). Checks
that no line was changed or taken out, and that no child can be had by subtracting one edition from another. Stop a
running Kith first. Exit codes: 0 it holds, 1 it does not.`,
  },
  run: async (args) => {
    const { values } = readOptions("ledger", args, {
      data: { type: "string" },
      json: { type: "boolean", default: false },
    });
    return inData(values.data, async (store) => {
      const { lines, problems } = await store.read(inspectLedger);
      const found = [...new Set(lines.map(({ group }) => group))].flatMap((group) =>
        attackLedger(lines, group).map(({ informant, scale, wave }) => ({ group, informant, scale, wave })),
      );
      if (values.json) {
        print(JSON.stringify({ lines: lines.map(withoutMembers), problems, subtracted: found }, null, 2));
        return problems.length + found.length > 0 ? 1 : 0;
      }
      lines.forEach((line, index) => void print(asLine(line, index + 1)));
      if (problems.length > 0) {
        throw new TheirMistake({
          "zh-CN": `账对不上：${say(problems, "zh-CN")}。在换回备份以前，Kith 不会再公布任何东西。`,
          en: `The ledger does not hold: ${say(problems, "en")}. Kith publishes nothing until the backup is in place.`,
        });
      }
      if (found.length > 0) {
        const where = [...new Set(found.map(({ group }) => group))].join(", ");
        throw new TheirMistake({
          "zh-CN": `账是完整的，但有的数字一减就能得出一个孩子：${where}。请撤下这份报告（kith tombstone --help）。`,
          en: `The ledger is whole, but one number subtracted from another gives a child away: ${where}. Take that report down (kith tombstone --help).`,
        });
      }
      print(
        spoken({
          "zh-CN": `✓ ${lines.length} 行，一行不差；没有哪两版能减出一个孩子。`,
          en: `✓ ${lines.length} lines, each as it was written; no edition can be subtracted from another to give a child away.`,
        }),
      );
      return 0;
    });
  },
};

/** A line with how many stand behind each number. Marks of children never leave the data folder. */
function withoutMembers(line: LedgerEntry) {
  if (line.kind === "taken-down") return line;
  const sets = line.sets.map(({ informant, scale, wave, members }) => ({
    informant,
    scale,
    wave,
    members: members.length,
  }));
  return { ...line, sets };
}

function asLine(line: LedgerEntry, number: number): string {
  const { group, edition, at } = line;
  const start = `${String(number).padStart(4)}  ${at.slice(0, 10)}  ${group.padEnd(26)}`;
  if (line.kind === "taken-down") {
    return start + spoken({ "zh-CN": `第 ${edition} 版撤下`, en: `edition ${edition} taken down` });
  }
  const sizes = line.sets.map(({ members }) => members.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return (
    start +
    spoken({
      "zh-CN": `第 ${edition} 版，每批孩子 ${least}–${most} 个（${sizes.length} 批）`,
      en: `edition ${edition}, ${least} to ${most} children a set (sets: ${sizes.length})`,
    })
  );
}
