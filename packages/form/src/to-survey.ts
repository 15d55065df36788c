import type { Instrument, Item, Language, OptionSet, ShowIf, UnscoredItem } from "@kith/instrument";
import { toMissingValue } from "./missing-value.ts";
import type { SurveyJSON, SurveyPage } from "./survey.ts";

/** An instrument as a SurveyJS form in one language: a question a screen, and what is never scored comes last. */
export function toSurvey(instrument: Instrument, language: Language): SurveyJSON {
  return {
    locale: language === "zh-CN" ? "zh-cn" : "en",
    title: instrument.title[language],
    showQuestionNumbers: false,
    autoAdvanceEnabled: true,
    autoAdvanceAllowComplete: false,
    clearInvisibleValues: "onHidden",
    pages: [
      ...instrument.presentationOrder.map((id) => toPage(instrument, itemOf(instrument, id), language)),
      ...instrument.unscoredItems.map((item) => toUnscoredPage(item, language)),
    ],
  };
}

function toPage(instrument: Instrument, item: Item, language: Language): SurveyPage {
  const answers = optionsOf(instrument, item).map((option) => ({ value: option.value, text: option.words[language] }));
  const waysOut = instrument.missingOptions.map((option) => ({
    value: toMissingValue(option.code),
    text: option.words[language],
  }));
  return {
    name: `page-${item.id}`,
    title: instrument.stem[language],
    elements: [
      {
        type: "radiogroup",
        name: item.id,
        title: item.words[language],
        ...(item.required && { isRequired: true }),
        ...(item.showIf && { visibleIf: toCondition(item.showIf) }),
        choices: [...answers, ...waysOut],
      },
    ],
  };
}

function toUnscoredPage(item: UnscoredItem, language: Language): SurveyPage {
  return {
    name: `page-${item.id}`,
    elements: [
      {
        type: "radiogroup",
        name: item.id,
        title: item.words[language],
        choices: item.options.map((option) => ({ value: option.value, text: option.words[language] })),
      },
    ],
  };
}

/** Spelled out with `or`: every renderer of SurveyJS JSON knows that, and not every one knows lists. */
function toCondition(showIf: ShowIf): string {
  return showIf.in.map((value) => `{${showIf.item}} = ${value}`).join(" or ");
}

function itemOf(instrument: Instrument, id: string): Item {
  const item = instrument.items.find((candidate) => candidate.id === id);
  if (!item) throw new TypeError(`toSurvey requires an instrument that was read, and "${id}" is not an item of it`);
  return item;
}

function optionsOf(instrument: Instrument, item: Item): OptionSet["options"] {
  const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
  if (!set) throw new TypeError(`toSurvey requires an instrument that was read, and "${item.optionSet}" is not a set`);
  return set.options;
}
