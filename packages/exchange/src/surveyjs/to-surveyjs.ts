import { type Instrument, type Item, type Language, languages, type Words } from "@kith/instrument";
import { toAnnex, toItemNote } from "../found/annex.ts";
import { type Loss, onlyKithReads } from "../loss.ts";
import { utf8 } from "../text/utf8.ts";

/**
 * An instrument as SurveyJS JSON in both languages, one list of answers a question. Scoring is carried beside it, never
 * as expressions: there, a blank reversed item would count as the maximum.
 */
export function toSurveyjs(instrument: Instrument, language: Language): { bytes: Uint8Array; losses: Loss[] } {
  const { id, version, title, stem, presentationOrder, unscoredItems } = instrument;
  const survey = {
    title: localized(title),
    locale: localeOf(language),
    showQuestionNumbers: false,
    questionsOnPageMode: "questionPerPage",
    clearInvisibleValues: "onHidden",
    kith: { id, version, ...toAnnex(instrument), unusedSets: unusedSets(instrument) },
    pages: [
      {
        name: "items",
        title: localized(stem),
        elements: presentationOrder.map((name) => toQuestion(instrument, name)),
      },
      ...(unscoredItems.length > 0 ? [{ name: "unscored", elements: unscoredItems.map(toUnscored) }] : []),
    ],
  };
  return { bytes: utf8(`${JSON.stringify(survey, null, 2)}\n`), losses: [losesInOthers] };
}

const losesInOthers = onlyKithReads(
  "scoring",
  "计分、许可和说明写在 kith 这个属性里；SurveyJS 的工具不认识它，另存一次就会丢掉。分数请用 Kith 算。",
  "Keys, licence and notice stand in the property kith, which SurveyJS tools do not know and drop when they save; let Kith score.",
);

function toQuestion(instrument: Instrument, id: string) {
  const item = instrument.items.find((candidate) => candidate.id === id);
  const set = instrument.optionSets.find((candidate) => candidate.id === item?.optionSet);
  if (!item || !set) throw new RangeError(`toSurveyjs requires the item "${id}" and its answers`);
  return {
    type: "radiogroup",
    name: id,
    title: localized(item.words),
    ...(item.required && { isRequired: true }),
    ...(item.showIf && { visibleIf: condition(item.showIf) }),
    choices: [
      ...set.options.map(({ value, words }) => ({ value, text: localized(words) })),
      ...instrument.missingOptions.map(({ code, words }) => ({ value: `missing:${code}`, text: localized(words) })),
    ],
    kith: toItemNote(item),
  };
}

function toUnscored({ id, words, options }: Instrument["unscoredItems"][number]) {
  const choices = options.map(({ value, words: text }) => ({ value, text: localized(text) }));
  return { type: "radiogroup", name: id, title: localized(words), choices };
}

/** Answer sets that no question shows, which would else stay behind. */
export function unusedSets({ items, optionSets }: Instrument): Instrument["optionSets"] {
  const used = new Set(items.map((item) => item.optionSet));
  return optionSets.filter((set) => !used.has(set.id));
}

function condition({ item, in: values }: NonNullable<Item["showIf"]>): string {
  return values.map((value) => `{${item}} = ${value}`).join(" or ");
}

/** SurveyJS calls English its default, and Chinese `zh-cn`. */
function localized(words: Words): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [localeOf(language) === "en" ? "default" : "zh-cn", words[language]]),
  );
}

function localeOf(language: Language): "en" | "zh-cn" {
  return language === "en" ? "en" : "zh-cn";
}
