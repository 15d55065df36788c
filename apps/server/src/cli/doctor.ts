import { inSnapshot } from "../backup/snapshot.ts";
import { certificate } from "../doctor/certificate.ts";
import { examine } from "../doctor/examine.ts";
import { siteAddress } from "../publish/site-address.ts";
import { type Command, print, spoken } from "./command.ts";
import { mustHaveData } from "./open-data.ts";
import { readOptions } from "./options.ts";

const marks = { fine: "✓", look: "!", wrong: "✗" };

export const doctor: Command = {
  name: "doctor",
  summary: { "zh-CN": "看一看这一套装得好不好", en: "looks whether an installation can be relied on" },
  help: {
    "zh-CN": `kith doctor --data 文件夹 [--origin https://…] [--json]

一样一样看：备份、磁盘、时钟、密钥、数据库、操作记录、等着做的事、证书（--origin 的；不写就看上次启动时写的）。
正在运行的 Kith 不用停。
退出码：0 都好，1 有要改的。`,
    en: `kith doctor --data FOLDER [--origin https://…] [--json]

Looks at backups, disk, clock, secrets, database, records, work that waits and the certificate one by one: that of --origin, or of
the address that the server was last started with. A running Kith goes on. Exit codes: 0 all is well, 1 something must be mended.`,
  },
  run: async (args) => {
    const { values } = readOptions("doctor", args, {
      data: { type: "string" },
      origin: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const folder = mustHaveData(values.data);
    const now = new Date();
    const findings = await inSnapshot(folder, (trx) => examine(trx, { folder, now }));
    findings.push(await certificate(values.origin ?? siteAddress(folder), now));
    if (values.json) print(JSON.stringify(findings));
    else for (const { is, says } of findings) print(`${marks[is]} ${spoken(says)}`);
    return findings.some(({ is }) => is === "wrong") ? 1 : 0;
  },
};
