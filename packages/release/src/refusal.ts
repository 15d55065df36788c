import type { Language, Problem } from "@kith/instrument";
import { type WayOut, ways } from "./way-out.ts";

/** Why something is not published: where it is, the rule that stands in the way, and what would help. */
export type Refusal = Problem & { rule: string; number: `P${number}` | null; wayOut: WayOut };

type Named = Pick<Refusal, "number" | "wayOut"> & { id: string };

/** Problems as refusals by one rule. */
export function refusalsBy({ id, number, wayOut }: Named, problems: readonly Problem[]): Refusal[] {
  return problems.map((problem) => ({ ...problem, rule: id, number, wayOut }));
}

/** The rule of the door itself: a file says what its own facts come to, and was not changed by hand. */
export const atTheDoor: Named = { id: "read-release", number: null, wayOut: ways.again };

/** A refusal as one line: where, what, by which rule, and what helps. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  return `${sayBrokenRule(refusal, language)}${language === "en" ? " " : ""}${refusal.wayOut.words[language]}`;
}

/** The same without what helps, where several refusals share it. */
export function sayBrokenRule({ at, says, rule, number }: Refusal, language: Language): string {
  const name = number === null ? rule : `${number} ${rule}`;
  const end = says[language].endsWith(language === "en" ? "." : "。") ? "" : language === "en" ? "." : "。";
  return language === "en" ? `${at}: ${says.en}${end} (rule ${name})` : `${at}：${says["zh-CN"]}${end}（规则 ${name}）`;
}
