import { type Instrument, instrumentHash, type Words } from "@kith/instrument";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { toTheirMistake } from "./mistakes.ts";
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
    const { whole, broken } = readEach(positionals);
    const checked = whole.map((instrument) => ({
      id: instrument.id,
      version: instrument.version,
      items: instrument.items.length,
      scales: instrument.scales.length,
      hash: instrumentHash(instrument),
    }));
    if (values.json) {
      print(JSON.stringify(checked, null, 2));
      return sayBroken(broken);
    }
    for (const { id, version, items, scales } of checked) {
      print(
        spoken({
          "zh-CN": `✓ ${id} ${version}：${items} 题，${scales} 个量表`,
          en: `✓ ${id} ${version}: ${items} items, ${scales} scales`,
        }),
      );
    }
    return sayBroken(broken);
  },
};

/** Every file in its turn: one that is broken does not hide what is wrong with the next. */
function readEach(names: string[]): { whole: Instrument[]; broken: Words[] } {
  const whole: Instrument[] = [];
  const broken: Words[] = [];
  for (const name of names) {
    try {
      whole.push(...readInstruments([name]));
    } catch (error) {
      const mistake = toTheirMistake(error);
      if (!mistake) throw error;
      broken.push(mistake.says);
    }
  }
  return { whole, broken };
}

function sayBroken(broken: Words[]): number {
  for (const says of broken) process.stderr.write(`${spoken(says)}\n`);
  return broken.length > 0 ? 1 : 0;
}
