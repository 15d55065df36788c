import type { Answer, Instrument, Item } from "@kith/instrument";
import { fromMissingValue } from "./missing-value.ts";
import type { SurveyData } from "./survey.ts";

/** What a response keeps of a form: the scored answers, and apart from them what is never scored. */
export type FormAnswers = { answers: Record<string, Answer>; unscored: Record<string, string> };

/** SurveyJS's data as answers. A question that was shown and left empty is blank; one that was hidden is not there at all. */
export function fromSurvey(instrument: Instrument, data: SurveyData): FormAnswers {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const shown = instrument.items.filter((item) => isShown(items, item, data));
  return {
    answers: Object.fromEntries(shown.map((item) => [item.id, answerTo(instrument, item, data)])),
    unscored: Object.fromEntries(
      instrument.unscoredItems.flatMap((item) => {
        const value = surveyValue(data, item.id);
        if (value === undefined) return [];
        const option = item.options.find((candidate) => candidate.value === value);
        if (!option)
          throw new TypeError(`fromSurvey requires answers that were on offer, and "${item.id}" has another`);
        return [[item.id, option.value]];
      }),
    ),
  };
}

/** An item that hangs on a hidden one is hidden with it, whatever the data still hold. */
function isShown(items: ReadonlyMap<string, Item>, item: Item, data: SurveyData): boolean {
  const condition = item.showIf;
  if (!condition) return true;
  const asked = items.get(condition.item);
  if (!asked || !isShown(items, asked, data)) return false;
  const value = surveyValue(data, condition.item);
  return typeof value === "number" && condition.in.includes(value);
}

function answerTo(instrument: Instrument, item: Item, data: SurveyData): Answer {
  const value = surveyValue(data, item.id);
  if (value === undefined) return { missing: "blank" };
  if (typeof value === "string") {
    const offered = instrument.missingOptions.map((option) => option.code);
    const code = fromMissingValue(value, offered);
    if (code) return { missing: code };
  }
  const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
  const option = set?.options.find((candidate) => candidate.value === value);
  if (!option) throw new TypeError(`fromSurvey requires answers that were on offer, and "${item.id}" has another`);
  return option.value;
}

/** SurveyJS leaves out what has no value; a draft that went through storage may hold null instead. */
function surveyValue(data: SurveyData, id: string): unknown {
  return Object.hasOwn(data, id) ? (data[id] ?? undefined) : undefined;
}
