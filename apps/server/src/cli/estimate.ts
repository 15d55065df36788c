import { pairedChange } from "@kith/estimate";
import { type Command, print } from "./command.ts";
import { estimateAsText } from "./estimate-as-text.ts";
import { readGroupOptions } from "./group-table.ts";

export const estimate: Command = {
  name: "estimate",
  summary: {
    "zh-CN": "从一个小组的答案表算前后变化",
    en: "compares a group before and after, from a table of answers",
  },
  help: {
    "zh-CN": `kith estimate --instrument 问卷 [--instrument …] 答案.csv [--attendance 出席.csv] [--planned 8]
              [--left c07] [--withdrawn c05] [--json]

答案表要有 child、wave（T0、mid、T1、T2）两列；活动记录表也放在里面，child 列写第几次活动。
每项变化有 95% 区间、精确检验和效应量，哪一方面变化最大有概率；人太少就说看不出。
输出的是内部数字，不能直接公开；要公开用 kith release。
--attendance 谁来了哪一次：session,child,status 三列，status 写 full、part、absent-told、absent-unknown。
--planned 计划了几次活动。--left 中途离开的孩子，--withdrawn 撤回同意的孩子，可以写多次。`,
    en: `kith estimate --instrument INSTRUMENT [--instrument …] ANSWERS.csv [--attendance ATTENDANCE.csv] [--planned 8]
              [--left c07] [--withdrawn c05] [--json]

The table needs the columns child and wave (T0, mid, T1, T2); records of sessions may stand in it, with the session's number as child.
Each change comes with its 95 % interval, exact tests and size, and the order of improvement with its probability.
What it prints is not for the public; for that there is kith release.
--attendance: who came to which session: the columns session,child,status, one of full, part, absent-told, absent-unknown.
--planned: how many sessions were planned. --left: a child who left; --withdrawn: a child whose consent was withdrawn;
each of the two may be given more than once.`,
  },
  run: async (args) => {
    const { values, table } = readGroupOptions("estimate", args);
    const { estimate, instruments, code } = await table();
    if (values.json) {
      const comparisons = estimate.comparisons.map((one) => ({ ...one, evidence: pairedChange(one.pairs) }));
      print(JSON.stringify({ ...estimate, comparisons }, null, 2));
    } else print(estimateAsText(estimate, instruments));
    return code;
  },
};
