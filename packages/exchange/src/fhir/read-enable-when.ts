import type { ReadShowIf } from "../found/left-out.ts";
import { isObject, type Json, objectsIn, textIn } from "../text/read-json.ts";

/** One earlier question and its answers, any of which shows the item. Anything else is not read. */
export function readEnableWhen(item: Json): ReadShowIf {
  const conditions = objectsIn(item.enableWhen);
  if (conditions.length === 0) return null;
  const name = textIn(conditions[0]?.question);
  const isAny = conditions.length === 1 || item.enableBehavior === "any";
  const codes = conditions.map(codeOf);
  const isOne = conditions.every((one) => one.question === name && one.operator === "=");
  if (name === null || !isAny || !isOne) return "unread";
  const known = codes.filter((code) => code !== null);
  return known.length === codes.length ? { name, codes: known } : "unread";
}

function codeOf(condition: Json): string | null {
  if (isObject(condition.answerCoding)) return textIn(condition.answerCoding.code);
  const plain = condition.answerInteger ?? condition.answerString ?? condition.answerBoolean;
  return plain === undefined ? null : String(plain);
}
