import { instrumentHash } from "@kith/instrument";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";
import { readInstruments } from "./read-instrument-file.ts";

export const checkInstrument: Command = {
  name: "check-instrument",
  summary: { "zh-CN": "检查一份问卷文件", en: "checks an instrument file" },
  help: {
    "zh-CN": "kith check-instrument 文件… [--json]\n\n逐个检查问卷文件；有问题就说明在哪里、怎么改。",
    en: "kith check-instrument FILE… [--json]\n\nChecks each instrument file, and says of a broken one where and what to do.",
  },
  run: async (args) => {
    const { values, positionals } = readOptions("check-instrument", args, {
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) {
      throw new TheirMistake({
        "zh-CN": "请写上要检查的问卷文件：kith check-instrument 文件.json。",
        en: "Name the instrument file to check: kith check-instrument FILE.json.",
      });
    }
    const checked = readInstruments(positionals).map((instrument) => ({
      id: instrument.id,
      version: instrument.version,
      items: instrument.items.length,
      scales: instrument.scales.length,
      hash: instrumentHash(instrument),
    }));
    if (values.json) {
      print(JSON.stringify(checked, null, 2));
      return 0;
    }
    for (const { id, version, items, scales } of checked) {
      print(
        spoken({
          "zh-CN": `✓ ${id} ${version}：${items} 题，${scales} 个量表`,
          en: `✓ ${id} ${version}: ${items} items, ${scales} scales`,
        }),
      );
    }
    return 0;
  },
};
