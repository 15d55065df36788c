import { type Command, print, spoken } from "./command.ts";
import { readGroupOptions } from "./group-table.ts";

export const estimate: Command = {
  name: "estimate",
  summary: {
    "zh-CN": "从一个小组的答案表算前后变化",
    en: "compares a group before and after, from a table of answers",
  },
  help: {
    "zh-CN": `kith estimate --instrument 问卷 [--instrument …] 答案.csv [--left c07] [--withdrawn c05] [--json]

答案表要有 child、wave（T0、mid、T1、T2）两列。输出的是内部数字，不能直接公开；要公开用 kith release。
--left 中途离开的孩子，--withdrawn 撤回同意的孩子，可以写多次。`,
    en: `kith estimate --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--left c07] [--withdrawn c05] [--json]

The table needs the columns child and wave (T0, mid, T1, T2). What it prints is not for the public; for that there is kith release.
--left: a child who left; --withdrawn: a child whose consent was withdrawn; each may be given more than once.`,
  },
  run: async (args) => {
    const { values, table } = readGroupOptions("estimate", args);
    const { estimate, code } = await table();
    if (values.json) {
      print(JSON.stringify(estimate, null, 2));
      return code;
    }
    print(spoken({ "zh-CN": "内部数字，请勿公开。", en: "Internal numbers: not for the public." }));
    for (const { informant, scale, from, to, pairs, before, after, change } of estimate.comparisons) {
      const numbers = before === null || after === null || change === null ? "–" : `${before} → ${after} (${change})`;
      print(`${informant}\t${scale}\t${from}→${to}\tn=${pairs.length}\t${numbers}`);
    }
    return code;
  },
};
