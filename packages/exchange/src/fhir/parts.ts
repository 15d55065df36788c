import { type Instrument, type Item, type Language, languages, type Words } from "@kith/instrument";
import { toAnnex, toItemNote } from "../found/annex.ts";
import { toName } from "../found/to-id.ts";
import { endsOf, type PortableScale, portableScale } from "../keys/portable-scale.ts";
import { unusedSets } from "../surveyjs/to-surveyjs.ts";
import { answerSystem, canonical, urls } from "./urls.ts";

// The parts that a Questionnaire is made of in both releases. Groups of our own have a full stop in their name, which no id has.
export const itemsGroup = "kith.items";
export const scoresGroup = "kith.scores";

/** The text in the form's own language, and beside it the other as a translation. */
export function translated(words: Words, language: Language) {
  const others = languages.filter((other) => other !== language);
  return {
    text: words[language],
    element: {
      extension: others.map((other) => ({
        url: urls.translation,
        extension: [
          { url: "lang", valueCode: other },
          { url: "content", valueString: words[other] },
        ],
      })),
    },
  };
}

/** What the whole questionnaire says of itself. */
export function header(instrument: Instrument, language: Language) {
  const { id, version, title, licence, status } = instrument;
  const titled = translated(title, language);
  const name = toName(id);
  return {
    resourceType: "Questionnaire" as const,
    language,
    extension: [
      {
        url: urls.annex,
        valueString: JSON.stringify({ ...toAnnex(instrument), unusedSets: unusedSets(instrument) }),
      },
    ],
    url: canonical(id),
    identifier: [{ system: urls.identifier, value: id }],
    version,
    name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    title: titled.text,
    _title: titled.element,
    status: status === "validated" ? ("active" as const) : ("draft" as const),
    subjectType: ["Patient" as const],
    copyright: licence.notice[language],
  };
}

/** The answers of one item. A reversed item has its weights turned round, so that any tool that adds them up is right. */
export function answerCodings(instrument: Instrument, item: Item, language: Language) {
  const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
  if (!set) throw new RangeError(`answerCodings requires the answer set "${item.optionSet}"`);
  const ends = endsOf(instrument, set.id);
  return [
    ...set.options.map((option) => ({
      coding: toCoding(answerSystem(set.id), option, language),
      weight: item.reverse === true ? ends - option.value : option.value,
    })),
    ...instrument.missingOptions.map(({ code, words }) => ({
      coding: toCoding(urls.missing, { value: code, words }, language),
      weight: null,
    })),
  ];
}

function toCoding(system: string, { value, words }: { value: string | number; words: Words }, language: Language) {
  const { text, element } = translated(words, language);
  return { system, code: String(value), display: text, _display: element };
}

/** The answers of a question that is not scored. */
export function unscoredCodings(item: Instrument["unscoredItems"][number], language: Language) {
  return item.options.map((option) => toCoding(answerSystem(item.id), option, language));
}

/** The items in the order in which they are asked, each with what only we say of it. */
export function shownItems(instrument: Instrument) {
  return instrument.presentationOrder.flatMap((id) => {
    const item = instrument.items.find((candidate) => candidate.id === id);
    return item ? [{ item, extension: [{ url: urls.key, valueString: JSON.stringify(toItemNote(item)) }] }] : [];
  });
}

/** A condition as FHIR says it: any of these answers to one question. */
export function enabledWhen(instrument: Instrument, item: Item) {
  const { showIf } = item;
  if (!showIf) return {};
  const asked = instrument.items.find((candidate) => candidate.id === showIf.item);
  return {
    enableWhen: showIf.in.map((value) => ({
      question: showIf.item,
      operator: "=" as const,
      answerCoding: { system: answerSystem(asked?.optionSet ?? ""), code: String(value) },
    })),
    ...(showIf.in.length > 1 && { enableBehavior: "any" as const }),
  };
}

/** Scores that a form filler can compute by FHIRPath from the weights, after the guide on structured data capture. */
export function scoreItems(instrument: Instrument, language: Language) {
  return instrument.scales.flatMap((scale) => {
    const portable = portableScale(instrument, scale);
    if (!portable) return [];
    const { text, element } = translated(scale.words, language);
    return [
      {
        linkId: `kith.score.${scale.id}`,
        type: "decimal" as const,
        text,
        _text: element,
        readOnly: true,
        extension: [
          { url: urls.calculated, valueExpression: { language: "text/fhirpath", expression: expressionOf(portable) } },
        ],
      },
    ];
  });
}

function expressionOf({ items, needed, dividesByAnswered, times }: PortableScale): string {
  const among = items.map(({ item }) => `linkId = '${item}'`).join(" or ");
  const weights = `%resource.descendants().where(${among}).answer.value.where(system != '${urls.missing}').weight()`;
  const value = `${weights}.sum()${dividesByAnswered ? ` / ${weights}.count()` : ""}${times === 1 ? "" : ` * ${times}`}`;
  return `iif(${weights}.count() >= ${needed}, ${value}, {})`;
}
