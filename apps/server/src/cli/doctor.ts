import { inSnapshot } from "../backup/snapshot.ts";
import { examine } from "../doctor/examine.ts";
import { type Command, print, spoken } from "./command.ts";
import { mustHaveData } from "./open-data.ts";
import { readOptions } from "./options.ts";

const marks = { fine: "✓", look: "!", wrong: "✗" };

export const doctor: Command = {
  name: "doctor",
  summary: { "zh-CN": "看一看这一套装得好不好", en: "looks whether an installation can be relied on" },
  help: {
    "zh-CN": `kith doctor --data 文件夹 [--origin https://…] [--json]

一样一样看：备份、磁盘、时钟、密钥、数据库、操作记录；写了 --origin，再看证书。正在运行的 Kith 不用停。
退出码：0 都好，1 有要改的。`,
    en: `kith doctor --data FOLDER [--origin https://…] [--json]

Looks at backups, disk, clock, secrets, database and records one by one, and with --origin at the certificate. A running
Kith goes on. Exit codes: 0 all is well, 1 something must be mended.`,
  },
  run: async (args) => {
    const { values } = readOptions("doctor", args, {
      data: { type: "string" },
      origin: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const folder = mustHaveData(values.data);
    const here = { folder, now: new Date(), origin: values.origin ?? null };
    const findings = await inSnapshot(folder, (trx) => examine(trx, here));
    if (values.json) print(JSON.stringify(findings));
    else for (const { is, says } of findings) print(`${marks[is]} ${spoken(says)}`);
    return findings.some(({ is }) => is === "wrong") ? 1 : 0;
  },
};
