import { restore as putBack } from "../backup/restore.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";
import { readPassphrase } from "./passphrase.ts";

export const restore: Command = {
  name: "restore",
  summary: { "zh-CN": "把备份放回一个空的地方", en: "puts a backup back into an empty place" },
  help: {
    "zh-CN": `kith restore --from 备份文件 --data 新文件夹 [--passphrase-file 文件] [--json]

先检查整个备份，再放进一个空的（或还没有的）数据文件夹；设了 DATABASE_URL，就放进那个空的数据库。
每一行放好以后都读回来比过。有东西的地方不会被盖掉。`,
    en: `kith restore --from BACKUP --data NEW-FOLDER [--passphrase-file FILE] [--json]

Proves the whole backup first, then puts it into a data folder that is empty or not there yet; with DATABASE_URL, into
that empty database. Every row is read back and compared. Nothing that is there is overwritten.`,
  },
  run: async (args) => {
    const { values } = readOptions("restore", args, {
      from: { type: "string" },
      data: { type: "string" },
      "passphrase-file": { type: "string" },
      json: { type: "boolean", default: false },
    });
    if (values.from === undefined || values.data === undefined) {
      throw new TheirMistake({
        "zh-CN": "请用 --from 写上备份文件，用 --data 写上新的数据文件夹。",
        en: "Name the backup with --from, and the new data folder with --data.",
      });
    }
    const done = await putBack(values.from, values.data, readPassphrase(values["passphrase-file"]));
    print(
      values.json
        ? JSON.stringify(done)
        : spoken({
            "zh-CN": `✓ ${done.rows} 行都回来了，和 ${done.at} 时一模一样，在 ${done.folder}。`,
            en: `✓ ${done.rows} rows are back, each as it was at ${done.at}, in ${done.folder}.`,
          }),
    );
    return 0;
  },
};
