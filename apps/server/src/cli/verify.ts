import { inSnapshot } from "../backup/snapshot.ts";
import { verify as verifyAll } from "../doctor/verify.ts";
import { type Command, print, spoken } from "./command.ts";
import { mustHaveData } from "./open-data.ts";
import { readOptions } from "./options.ts";
import { say } from "./read-instrument-file.ts";

export const verify: Command = {
  name: "verify",
  summary: {
    "zh-CN": "检查记录有没有被动过",
    en: "whether the records are as they were written",
  },
  help: {
    "zh-CN": `kith verify --data 文件夹 [--json]

检查操作记录和公布的账是不是一行接一行、没有被改过或删过；每份表、每份公布的报告是不是当时的样子。
正在运行的 Kith 不用停。退出码：0 都对，1 有不对的地方。`,
    en: `kith verify --data FOLDER [--json]

Checks that the audit and the ledger follow line by line, with none changed or taken out, and that every form and every
published report is as it was. A running Kith goes on. Exit codes: 0 all as written, 1 something is not.`,
  },
  run: async (args) => {
    const { values } = readOptions("verify", args, {
      data: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const found = await inSnapshot(mustHaveData(values.data), verifyAll);
    const { audit, ledger, forms, releases, problems } = found;
    if (values.json) print(JSON.stringify(found));
    else if (problems.length === 0) {
      print(
        spoken({
          "zh-CN": `✓ 都和写下时一样：操作记录 ${audit} 行，账 ${ledger} 行，表 ${forms} 份，报告 ${releases} 份。`,
          en: `✓ All as it was written: ${audit} lines of audit, ${ledger} of ledger, ${forms} forms, ${releases} reports.`,
        }),
      );
    } else {
      process.stderr.write(
        `${spoken({
          "zh-CN": `有 ${problems.length} 处和写下时不一样：${say(problems, "zh-CN")}。请先不要公布，换回最后一个备份再看。`,
          en: `${problems.length} places are not as they were written: ${say(problems, "en")}. Publish nothing for now, and compare with the last backup.`,
        })}\n`,
      );
    }
    return problems.length === 0 ? 0 : 1;
  },
};
