import type { AnswersFormat } from "@kith/exchange";
import type { Language, Words } from "@kith/instrument";
import type { ExportOf } from "../store/answers-to-export.ts";
import { type Exported, exportLogged } from "../store/export-logged.ts";
import type { Db } from "../store/tables.ts";
import { TheirMistake } from "./command.ts";
import { inData } from "./open-data.ts";

type Asked = { data: string; group: string | undefined; format: AnswersFormat; language: Language };

/** `kith export --data`: the forms that came in, of one group or of the first programme, noted in the record as any export. */
export function exportData({ data, group, format, language }: Asked): Promise<Exported> {
  return inData(data, async (store) => {
    const of = await store.read((db) => wanted(db, group));
    const asked = { of, format, language, by: "kith export", at: new Date().toISOString() };
    const exported = await exportLogged(store, asked);
    if (exported === null) throw new Error("exportData requires a group or a programme that is there");
    return exported;
  });
}

/** How many forms are in it, and how many children are not. */
export function leftOutOf(forms: number, withdrawn: number): { says: Words }[] {
  const count = { "zh-CN": `里面有 ${forms} 份表。`, en: `There are ${forms} forms in it.` };
  const without = {
    "zh-CN": `${withdrawn} 个孩子的家长不同意了，不在里面。`,
    en: `Children left out because consent was withdrawn: ${withdrawn}.`,
  };
  return [{ says: count }, ...(withdrawn > 0 ? [{ says: without }] : [])];
}

async function wanted(db: Db, group: string | undefined): Promise<ExportOf> {
  if (group === undefined) {
    const programme = await db.selectFrom("programme").select("id").orderBy("created_at").limit(1).executeTakeFirst();
    if (programme) return { kind: "programme", id: programme.id };
    throw new TheirMistake({ "zh-CN": "这里还没有项目。", en: "There is no programme here yet." });
  }
  const found = await db.selectFrom("group_").select("id").where("slug", "=", group).executeTakeFirst();
  if (found) return { kind: "group", id: found.id };
  throw new TheirMistake({
    "zh-CN": `没有叫 ${group} 的小组；--group 写网址里的名字，比如 osmanthus。`,
    en: `There is no group called ${group}; --group takes the name in the address, such as osmanthus.`,
  });
}
