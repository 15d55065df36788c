import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { backUp } from "../backup/back-up.ts";
import { prove } from "../backup/restore.ts";
import { lastBackupFile } from "../doctor/last-backup.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { mustHaveData } from "./open-data.ts";
import { readOptions } from "./options.ts";
import { readPassphrase } from "./passphrase.ts";

export const backup: Command = {
  name: "backup",
  summary: { "zh-CN": "把数据文件夹备份成一个文件，不用停", en: "backs a data folder up into one file, while it runs" },
  help: {
    "zh-CN": `kith backup --data 文件夹 --out 文件 [--passphrase-file 文件] [--json]
kith backup --check 文件 [--passphrase-file 文件]

把同一时刻的全部数据写成一个文件，正在运行的 Kith 不用停。文件里有打开链接要用的 pepper 和登录密钥：请像数据一样小心保管。
  --out              备份文件；已经有的文件不会被盖掉
  --passphrase-file  第一行是口令（至少 12 个字符），备份就加密；口令丢了，谁也打不开
  --check            只检查一个备份是否完整，不写任何东西`,
    en: `kith backup --data FOLDER --out FILE [--passphrase-file FILE] [--json]
kith backup --check FILE [--passphrase-file FILE]

Writes everything of one moment into one file; a running Kith goes on. The file holds the pepper and the sign-in secret,
without which no link opens: keep it as you keep the data.
  --out              the backup; a file that is there is never overwritten
  --passphrase-file  its first line is a passphrase of at least 12 characters, and the backup is encrypted; without it
                     nobody opens the backup again
  --check            only proves that a backup is whole, and writes nothing`,
  },
  run: async (args) => {
    const { values } = readOptions("backup", args, {
      data: { type: "string" },
      out: { type: "string" },
      check: { type: "string" },
      "passphrase-file": { type: "string" },
      json: { type: "boolean", default: false },
    });
    const passphrase = readPassphrase(values["passphrase-file"]);
    if (values.check !== undefined) {
      const { at, tables } = await prove(values.check, passphrase);
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
      print(
        values.json
          ? JSON.stringify({ at, rows })
          : spoken({ "zh-CN": `✓ 完整：${at}，${rows} 行。`, en: `✓ Whole: ${at}, ${rows} rows.` }),
      );
      return 0;
    }
    const folder = mustHaveData(values.data);
    if (values.out === undefined) {
      throw new TheirMistake({ "zh-CN": "请用 --out 写上备份文件。", en: "Name the backup with --out." });
    }
    const at = new Date();
    const { rows } = await backUp(folder, resolve(values.out), passphrase, at);
    writeFileSync(join(folder, lastBackupFile), `${JSON.stringify({ at: at.toISOString(), rows })}\n`);
    print(
      values.json
        ? JSON.stringify({ at: at.toISOString(), file: values.out, rows, sealed: passphrase !== null })
        : spoken({
            "zh-CN": `✓ ${rows} 行，备份在 ${values.out}${passphrase === null ? "，没有加密" : "，已加密"}。`,
            en: `✓ ${rows} rows are in ${values.out}${passphrase === null ? ", not encrypted" : ", encrypted"}.`,
          }),
    );
    return 0;
  },
};
