import type { Words } from "@kith/instrument";
import { asTheOnlyOne, ownWorkshop } from "../publish/put-out.ts";
import { takeDown } from "../publish/take-down.ts";
import { type TombstoneReason, tombstoneReasons } from "../store/tombstones.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { asMistake, inData } from "./open-data.ts";
import { readOptions } from "./options.ts";

const reasonWords: Record<TombstoneReason, Words> = {
  "family-asked": { "zh-CN": "有家庭撤回同意，或请我们撤下", en: "a family withdrew consent, or asked for it" },
  "could-be-recognised": { "zh-CN": "有人可能被认出来", en: "somebody could be recognised" },
  "mistake-found": { "zh-CN": "报告里有错", en: "there is a mistake in it" },
  "programme-asked": { "zh-CN": "机构决定不再公开", en: "the programme decided so" },
};

const list = (language: "zh-CN" | "en") =>
  tombstoneReasons.map((reason) => `    ${reason.padEnd(22)}${reasonWords[reason][language]}`).join("\n");

export const tombstone: Command = {
  name: "tombstone",
  summary: { "zh-CN": "撤下一个小组的公开报告", en: "takes a group's public report down" },
  help: {
    "zh-CN": `kith tombstone --data 文件夹 --group 小组 --reason 原因 [--json]

撤下以后，报告的网址只说“已经撤下”；数字留在账里，以后的新数字照样要和它们比，不会出“少一个孩子”的版本。
先停掉正在运行的 Kith。网页上的话是固定的，不会写是哪家提出来的。
  --group   网址里的名字，比如 osmanthus
  --reason  四个里选一个：
${list("zh-CN")}`,
    en: `kith tombstone --data FOLDER --group GROUP --reason REASON [--json]

From then on the report's address only says that it was taken down. Its numbers stay in the ledger, and new ones are still
judged beside them: there is never an edition with one child fewer. Stop a running Kith first. The words on the page are
fixed and do not say whether a family asked.
  --group   the name in the address, such as osmanthus
  --reason  one of four:
${list("en")}`,
  },
  run: async (args) => {
    const { values } = readOptions("tombstone", args, {
      data: { type: "string" },
      group: { type: "string" },
      reason: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const slug = values.group;
    const reason = tombstoneReasons.find((one) => one === values.reason);
    if (slug === undefined || reason === undefined) {
      throw new TheirMistake({
        "zh-CN": `请写 --group 小组 和 --reason 原因，原因是这四个里的一个：${tombstoneReasons.join("、")}。`,
        en: `Give --group GROUP and --reason REASON, one of these four: ${tombstoneReasons.join(", ")}.`,
      });
    }
    return inData(values.data, async (store) => {
      const own = { store, now: () => new Date(), ...ownWorkshop };
      const came = await asTheOnlyOne(own, (mine) => takeDown(mine, { slug, reason, by: "kith tombstone" }));
      if (came.kind === "refused") throw asMistake(came);
      const said = {
        "zh-CN": `✓ ${slug} 的第 ${came.edition} 版已经撤下。网站若复制到了别处，请再复制一次。`,
        en: `✓ edition ${came.edition} of ${slug} has been taken down. Where the site was copied elsewhere, copy it again.`,
      };
      print(values.json ? JSON.stringify({ ...came, reason }) : spoken(said));
      return 0;
    });
  },
};
