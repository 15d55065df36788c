import type { FoundGuess, FoundOption, Text } from "../found/found-form.ts";
import type { ReadShowIf } from "../found/left-out.ts";
import { limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { fromHtml } from "./html-text.ts";
import type { Field } from "./read-fields.ts";

/** The answers of a field: `0, Never | 1, Sometimes`, or the two that REDCap knows by itself. */
export function readOptions(field: Field, inIt: (text: string) => Text): FoundOption[] {
  if (field.type === "yesno") return [own("1", "Yes", "是"), own("0", "No", "否")];
  if (field.type === "truefalse") return [own("1", "True", "对"), own("0", "False", "错")];
  const options = field.choices
    .split(/\||\r?\n/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "")
    .map((choice) => {
      const comma = choice.indexOf(",");
      if (comma < 0) throw noComma(field, choice);
      return { code: choice.slice(0, comma).trim(), value: null, words: inIt(fromHtml(choice.slice(comma + 1))) };
    });
  const twice = options.find(({ code }, at) => options.findIndex((other) => other.code === code) !== at);
  if (!twice) return options;
  throw unreadable(
    field.at("choices"),
    `“${twice.code}”这个答案代码出现了两次；请改掉一个。`,
    `The answer code "${twice.code}" stands twice; change one of them.`,
  );
}

function own(code: string, en: string, chinese: string): FoundOption {
  return { code, value: null, words: { en, "zh-CN": chinese } };
}

function noComma(field: Field, choice: string) {
  return unreadable(
    field.at("choices"),
    `“${choice}”要写成“代码, 文字”，比如“0, 从不”。`,
    `"${choice}" should be a code, a comma and a text, such as "0, Never".`,
  );
}

/** `[a] = '1' or [a] = '2'`: one earlier field and its answers. Anything else is not read. */
export function readBranching(logic: string): ReadShowIf {
  if (logic === "") return null;
  if (logic.length > limits.expression) return "unread";
  const read = logic
    .trim()
    .split(/\s+or\s+/i)
    .map((part) => /^\(?\s*\[(\w+)\]\s*=\s*['"]?(-?[\w.]+)['"]?\s*\)?$/.exec(part.trim()));
  const name = read[0]?.[1];
  if (name === undefined || !read.every((one) => one?.[1] === name)) return "unread";
  return { name, codes: read.map((one) => one?.[2] ?? "") };
}

/** What a calculated field looks like: one answer taken from a number, or several put together. */
export function guessFrom(field: Field, words: Text, reversed: Map<string, string>): FoundGuess[] {
  const { name, choices: formula } = field;
  if (formula.length > limits.expression * 10) return [];
  const turned = /^\(?\s*-?\d+\s*-\s*\[(\w+)\]\s*\)?$/.exec(formula.trim())?.[1];
  if (turned !== undefined) {
    reversed.set(name, turned);
    return [{ kind: "reverse", name: turned, because: `${name} = ${formula.trim()}` }];
  }
  const items = [...new Set([...formula.matchAll(/\[(\w+)\]/g)].map(([, one = ""]) => reversed.get(one) ?? one))];
  const within = [...formula.matchAll(/\b-?\d+\s*-\s*\[(\w+)\]/g)].map(([, one = ""]) => one);
  const because = formula.length > 80 ? `${formula.slice(0, 80)}…` : formula;
  const turnedWithin = [...new Set(within)].map(
    (one): FoundGuess => ({ kind: "reverse", name: one, because: `${name}: ${because}` }),
  );
  if (items.length < 2 || !/\+|sum\(|mean\(/i.test(formula)) return turnedWithin;
  const method = /mean\(|\//i.test(formula) ? "mean" : "sum";
  return [...turnedWithin, { kind: "scale", name, words, method, items, because }];
}
