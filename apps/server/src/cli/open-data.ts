import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Refused } from "../http/refusal.ts";
import { Store } from "../store/store.ts";
import { TheirMistake } from "./command.ts";

/** Works in a data folder that is there already, and lets it go again. None is made by a slip of the pen. */
export async function inData<T>(folder: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  if (folder === undefined) {
    throw new TheirMistake({
      "zh-CN": "请用 --data 说明是哪个数据文件夹。",
      en: "Say which data folder with --data.",
    });
  }
  if (!existsSync(join(folder, process.env.DATABASE_URL ? "pepper" : "kith.db"))) {
    throw new TheirMistake({
      "zh-CN": `${folder} 里没有 Kith 的数据；请检查 --data 写的位置。`,
      en: `There are no data of Kith's in ${folder}; check the place given with --data.`,
    });
  }
  const store = await Store.open(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A refusal, said at the keyboard. */
export function asMistake({ says, problems }: Refused): TheirMistake {
  const [first] = problems;
  return new TheirMistake(
    first ? { "zh-CN": `${says["zh-CN"]}${first.says["zh-CN"]}`, en: `${says.en} ${first.says.en}` } : says,
  );
}
