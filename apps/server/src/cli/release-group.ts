import { renameSync, writeFileSync } from "node:fs";
import { draftOf } from "@kith/release";
import { prepareRelease } from "../publish/prepare.ts";
import { unsigned } from "../publish/signing.ts";
import { print, spoken, TheirMistake } from "./command.ts";
import { inData } from "./open-data.ts";
import { readOptions } from "./options.ts";
import { tellDraft, tellObstacle } from "./tell-draft.ts";

/** `kith release --group`: drafts the report of a group in a data folder, and says what is withheld and why. */
export async function releaseGroup(args: string[]): Promise<number> {
  const { values } = readOptions("release", args, {
    group: { type: "string", default: "" },
    data: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return inData(values.data, async (store) => {
    const prepared = await store.read(async (db) => {
      const row = await db.selectFrom("group_").select("id").where("slug", "=", values.group).executeTakeFirst();
      return row ? prepareRelease(db, row.id) : null;
    });
    if (!prepared) {
      throw new TheirMistake({
        "zh-CN": `没有叫 ${values.group} 的小组；--group 写网址里的名字，比如 osmanthus。`,
        en: `There is no group called ${values.group}; --group takes the name in the address, such as osmanthus.`,
      });
    }
    const { made, refused } = prepared;
    const open = made === null || made.unchanged ? [] : unsigned({ ...made, draft: made.release });
    if (values.json) {
      const draft = made && { ...draftOf(made.release), hash: made.release.hash, isPublic: made.unchanged };
      print(JSON.stringify({ group: values.group, draft, refused: [...refused, ...open] }, null, 2));
    } else {
      if (made) tellDraft(draftOf(made.release), made.release, made.reviews, made.signatures).forEach(print);
      for (const obstacle of [...refused, ...open]) print(`✗ ${tellObstacle(obstacle)}`);
      print(lastLine(made?.unchanged === true, refused.length + open.length === 0));
    }
    if (made && refused.length === 0 && values.out !== undefined) {
      writeFileSync(`${values.out}.next`, `${JSON.stringify(made.release, null, 2)}\n`);
      renameSync(`${values.out}.next`, values.out);
    }
    return refused.length > 0 ? 1 : 0;
  });
}

function lastLine(isPublic: boolean, isReady: boolean): string {
  if (isPublic) {
    return spoken({ "zh-CN": "✓ 公开的就是这一份。", en: "✓ This is what is public." });
  }
  return spoken(
    isReady
      ? { "zh-CN": "✓ 可以公布了：在工作台上按“发布”。", en: "✓ Ready to go out: press “Publish” in the studio." }
      : {
          "zh-CN": "这是草稿，还没有公开；什么也没有丢，等上面几样都好了再来。",
          en: "This is a draft and not public; nothing is lost, so come back when the above is settled.",
        },
  );
}
