import { limits } from "./limits.ts";

/** What is said of an instrument with more questions than anybody answers, in both languages. */
export function tooManyItems(count: number): [zh: string, en: string] {
  return [
    `这里有 ${count} 道选择题，一份问卷最多 ${limits.items} 道；请拆成几份再导入。`,
    `There are ${count} rated questions here, and an instrument has at most ${limits.items}; split it and import the parts.`,
  ];
}
