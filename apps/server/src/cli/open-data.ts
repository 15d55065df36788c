import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Refused } from "../http/refusal.ts";
import { Store } from "../store/store.ts";
import { TheirMistake } from "./command.ts";

/** Works in a data folder that is there already, and lets it go again. None is made by a slip of the pen. */
export async function inData<T>(folder: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await Store.open(mustHaveData(folder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A data folder that was named and is there; with DATABASE_URL its rows are elsewhere and its secrets are here. */
export function mustHaveData(folder: string | undefined): string {
  return mustHave(folder, process.env.DATABASE_URL ? "pepper" : "kith.db");
}

/** A data folder whose rows are in its own file. */
export function mustHaveFile(folder: string | undefined): string {
  return mustHave(folder, "kith.db");
}

function mustHave(folder: string | undefined, file: string): string {
  if (folder === undefined) {
    throw new TheirMistake({
      "zh-CN": "请用 --data 说明是哪个数据文件夹。",
      en: "Say which data folder with --data.",
    });
  }
  if (existsSync(join(folder, file))) return folder;
  throw new TheirMistake({
    "zh-CN": `${folder} 里没有 Kith 的数据；请检查 --data 写的位置。`,
    en: `There are no data of Kith's in ${folder}; check the place given with --data.`,
  });
}

/** A refusal, said at the keyboard: each thing that stands in the way, where, and what would help. */
export function asMistake({ says, problems }: Refused): TheirMistake {
  const all = (language: "zh-CN" | "en") =>
    [
      says[language],
      ...problems.map(({ at, says: why, wayOut }) => `${at}: ${why[language]} ${wayOut?.[language] ?? ""}`.trim()),
    ].join("\n");
  return new TheirMistake({ "zh-CN": all("zh-CN"), en: all("en") });
}
