import type { Language, Problem, Words } from "@kith/instrument";
import { type Refusal, sayBrokenRule } from "@kith/release";
import type { BrokenFile } from "./read-folder.ts";

const most = 3;

/** Why a file has no page: its first problems, each by the rule it breaks, and then what helps. */
export function sayBroken({ file, problems }: BrokenFile): Words {
  const said = (language: Language, between: string, left: (more: number) => string) => {
    const more = problems.length - most;
    const first = problems.slice(0, most).map((problem) => sayProblem(problem, language));
    return [...first, ...(more > 0 ? [left(more)] : [])].join(between);
  };
  const zh = said("zh-CN", "；", (more) => `还有 ${more} 处`);
  const en = said("en", "; ", (more) => `and ${more} more`);
  return {
    "zh-CN": `${file} 不能公布（${zh}）。${waysOut(problems, "zh-CN").join("")}`,
    en: [`${file} cannot be published (${en}).`, ...waysOut(problems, "en")].join(" "),
  };
}

function sayProblem(problem: Problem | Refusal, language: Language): string {
  if ("rule" in problem) return sayBrokenRule(problem, language);
  return `${problem.at}${language === "en" ? ": " : "："}${problem.says[language]}`;
}

/** Each thing that would help once, however many problems it helps with. */
function waysOut(problems: BrokenFile["problems"], language: Language): string[] {
  return [...new Set(problems.flatMap((problem) => ("wayOut" in problem ? [problem.wayOut.words[language]] : [])))];
}
