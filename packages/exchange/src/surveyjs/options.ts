import type { FoundOption, Text } from "../found/found-form.ts";
import { limits } from "../limits.ts";
import { isObject, type Json, textIn } from "../text/read-json.ts";
import { unreadable } from "../unreadable.ts";

type InText = (thing: unknown) => Text;

/** The answers of a question: its choices, a matrix's columns, or the steps of a rating. */
export function optionsOf(element: Json, at: string, inText: InText): FoundOption[] {
  const options = element.type === "rating" ? ratingSteps(element, inText) : listed(element, inText);
  const twice = options.find(({ code }, place) => options.findIndex((other) => other.code === code) !== place);
  if (!twice) return options;
  throw unreadable(
    at,
    `“${twice.code}”这个答案出现了两次；请改掉一个。`,
    `The answer "${twice.code}" stands twice; change one of them.`,
  );
}

/** The rows of a matrix, each a question; nothing where it is none. */
export function rowsOf(element: Json, inText: InText): FoundOption[] | null {
  return element.type === "matrix" ? toOptions(element.rows, inText) : null;
}

function listed(element: Json, inText: InText): FoundOption[] {
  if (element.type === "boolean") {
    return [
      { code: "0", value: null, words: { en: "No", "zh-CN": "否", ...inText(element.labelFalse) } },
      { code: "1", value: null, words: { en: "Yes", "zh-CN": "是", ...inText(element.labelTrue) } },
    ];
  }
  return toOptions(element.type === "matrix" ? element.columns : element.choices, inText);
}

/** A choice is a value, or a value with a text, and perhaps a score. */
function toOptions(list: unknown, inText: InText): FoundOption[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, limits.options).map((choice: unknown): FoundOption => {
    if (!isObject(choice)) return { code: String(choice), value: null, words: inText(choice) };
    const code = typeof choice.value === "object" ? JSON.stringify(choice.value) : String(choice.value ?? "");
    const words = inText(choice.text);
    const picture = textIn(choice.imageLink);
    return {
      code,
      value: typeof choice.score === "number" ? choice.score : null,
      words: Object.keys(words).length > 0 ? words : inText(code),
      ...(picture !== null && { picture }),
    };
  });
}

/** A rating from its list of values, or counted up from the lowest; only its ends may have words. */
function ratingSteps(element: Json, inText: InText): FoundOption[] {
  if (Array.isArray(element.rateValues) && element.rateValues.length > 0) return toOptions(element.rateValues, inText);
  const lowest = numberIn(element.rateMin, 1);
  const step = Math.max(1, numberIn(element.rateStep, 1));
  const count = numberIn(element.rateCount, 0);
  const highest = count > 0 ? lowest + (count - 1) * step : numberIn(element.rateMax, 5);
  const steps = Math.min(100, Math.max(0, Math.floor((highest - lowest) / step) + 1));
  return Array.from({ length: steps }, (_, at): FoundOption => {
    const value = lowest + at * step;
    const ends =
      at === 0 ? inText(element.minRateDescription) : at === steps - 1 ? inText(element.maxRateDescription) : {};
    return { code: String(value), value: null, words: { en: String(value), "zh-CN": String(value), ...ends } };
  });
}

function numberIn(thing: unknown, otherwise: number): number {
  return typeof thing === "number" && Number.isFinite(thing) ? thing : otherwise;
}
