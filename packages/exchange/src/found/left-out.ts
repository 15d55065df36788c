import type { Question } from "../question.ts";
import type { FoundShowIf, Text } from "./found-form.ts";

/** A question of the file that is no rating and stays behind. */
export function leftOut(at: string, words: Text, name: string, type: string): Question {
  return {
    kind: "left-out",
    at,
    says: {
      "zh-CN": `“${shown(words["zh-CN"] ?? words.en ?? name)}”（${type}）不是从几个答案里选一个的题，没有带进来。`,
      en: `"${shown(words.en ?? words["zh-CN"] ?? name)}" (${type}) is not a question with one answer of several, and was left out.`,
    },
  };
}

/** A condition that could not be read and stays behind. */
export function unreadCondition(at: string): Question {
  return {
    kind: "show-if",
    at,
    says: {
      "zh-CN": "这一题只在某种条件下出现，那个条件这里读不懂，没有带进来；请在问卷里重新设。",
      en: "This question is shown on a condition that could not be read here, and the condition was left out; set it again.",
    },
  };
}

/** A condition as a reader finds it: none, one that we know, or one that could not be read. */
export type ReadShowIf = FoundShowIf | null | "unread";

/** What a question hangs on when its group hangs on something too. There is room for one condition; two cannot be read. */
export function bothOf(group: ReadShowIf, own: ReadShowIf): ReadShowIf {
  if (group === null || own === null) return group ?? own;
  return JSON.stringify(group) === JSON.stringify(own) ? own : "unread";
}

/** A text in one line, and not too long, to be spoken of. */
export function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
