import { move as moveTo } from "../backup/move.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { mustHaveFile } from "./open-data.ts";
import { readOptions } from "./options.ts";

export const move: Command = {
  name: "move",
  summary: { "zh-CN": "把数据从文件搬到 PostgreSQL", en: "moves the data from their file into PostgreSQL" },
  help: {
    "zh-CN": `DATABASE_URL=postgres://… kith move --data 文件夹

先停掉正在运行的 Kith。把数据文件夹里的 kith.db 搬进 DATABASE_URL 指的空数据库；半路断了，再运行一次就接着搬。
每一行都读回来比过，才算搬完。原来的文件改名留着。以后带着同一个 DATABASE_URL 启动。`,
    en: `DATABASE_URL=postgres://… kith move --data FOLDER

Stop a running Kith first. Moves kith.db of the data folder into the empty database that DATABASE_URL names; broken off, it
goes on at the next try. It is done only once every row was read back and compared. The old file is kept under another
name. From then on start with the same DATABASE_URL.`,
  },
  run: async (args) => {
    const { values } = readOptions("move", args, { data: { type: "string" } });
    const url = process.env.DATABASE_URL;
    if (!url) {
      throw new TheirMistake({
        "zh-CN": "请用环境变量 DATABASE_URL 说明搬到哪个数据库。",
        en: "Say which database to move to with the environment variable DATABASE_URL.",
      });
    }
    const { rows, kept } = await moveTo(mustHaveFile(values.data), url);
    print(
      spoken({
        "zh-CN": `✓ ${rows} 行都搬好了，一行不差。原来的文件留在 ${kept}。`,
        en: `✓ ${rows} rows are moved, each as it was. The old file is kept at ${kept}.`,
      }),
    );
    return 0;
  },
};
