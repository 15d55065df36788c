import { type Language, languages, type Words } from "@kith/instrument";
import { adviceWords } from "../words/advice.ts";
import type { Draft, DraftItem } from "./draft.ts";
import { minutesToFill } from "./minutes.ts";
import { bookishWords, englishGrade, longestClause, readersLimit } from "./reading.ts";
import { statusOf, textsOf } from "./texts.ts";

/** What a hint is about: an item, a scale, or the form as a whole, where `at` is empty. */
export type Advice = { kind: AdviceKind; at: string; says: Words; given: Record<string, string | number> };
type AdviceKind = keyof typeof adviceWords;

/** What someone who has written many questions would say on reading these. It never keeps anyone from publishing. */
export function adviceOn(draft: Draft): Advice[] {
  return [
    ...draft.items.flatMap((item) => [
      ...twoInOne(item),
      ...negated(item),
      ...hardToRead(draft, item),
      ...(item.scales.length === 0 && draft.scales.length > 0 ? [hint("inNoScale", item.id)] : []),
    ]),
    ...sameTwice(draft.items),
    ...draft.scales.flatMap(({ id, parts }) =>
      parts.length > 0 ? [] : [...fewItems(draft, id), ...unbalanced(draft, id)],
    ),
    ...wholeForm(draft),
  ];
}

function hint(kind: AdviceKind, at: string, given: Record<string, string | number> = {}): Advice {
  return { kind, at, says: adviceWords[kind], given };
}

const both = { en: /\b(?:and|or)\b/i, "zh-CN": /或者?|而且|并且|以及|，也|、/u };
/** Examples in brackets explain a question; they do not ask another one. */
const inBrackets = /[（(][^）)]*[）)]/gu;
const not = {
  en: /\b(?:not|never|no|none|nobody|nothing|without|\w+n[’']t)\b/i,
  "zh-CN": /(?<!差)不(?!错)|没|别(?!人|的)|未(?!来)|无(?!论)/u,
};

function twoInOne({ id, words }: DraftItem): Advice[] {
  const isDouble = languages.some((language) => both[language].test(words[language].replace(inBrackets, "")));
  return isDouble ? [hint("twoInOne", id)] : [];
}

function negated({ id, words }: DraftItem): Advice[] {
  return not.en.test(words.en) || not["zh-CN"].test(words["zh-CN"]) ? [hint("negated", id)] : [];
}

function hardToRead({ informant }: Draft, { id, words }: DraftItem): Advice[] {
  const limit = readersLimit[informant];
  const grade = englishGrade(words.en);
  const clause = longestClause(words["zh-CN"]);
  const hard = limit.bookish ? [] : bookishWords(words["zh-CN"]);
  return [
    ...(grade !== null && grade > limit.grade ? [hint("hardEnglish", id, { grade: Math.round(grade) })] : []),
    ...(clause > limit.clause ? [hint("longChinese", id, { clause })] : []),
    ...(hard.length > 0 ? [hint("bookishChinese", id, { words: hard.join("”“") })] : []),
  ];
}

function sameTwice(items: DraftItem[]): Advice[] {
  return items.flatMap(({ id, words }, at) => {
    const earlier = items
      .slice(0, at)
      .some((before) => languages.some((language) => isSame(before.words[language], words[language])));
    return earlier ? [hint("sameTwice", id)] : [];
  });
}

function fewItems(draft: Draft, scale: string): Advice[] {
  const count = itemsIn(draft, scale).length;
  return count === 0 || count > 2 ? [] : [hint("fewItems", scale)];
}

/** From four items on, a scale all of one way cannot tell a trait from someone who ticks yes to everything. */
function unbalanced(draft: Draft, scale: string): Advice[] {
  const items = itemsIn(draft, scale);
  const turned = items.filter((item) => isReversed(item, "zh-CN")).length;
  return items.length >= 4 && (turned === 0 || turned === items.length) ? [hint("unbalanced", scale)] : [];
}

function wholeForm(draft: Draft): Advice[] {
  const minutes = Math.max(...languages.map((language) => minutesToFill(draft, language)));
  const limit = draft.informant === "teacher" || draft.informant === "facilitator" ? 5 : 12;
  const most = Math.max(0, ...draft.items.map((item) => setOf(draft, item)?.options.length ?? 0));
  const agrees = draft.items.some((item) => item.optionSet.startsWith("how-much-agree"));
  const unchecked = textsOf(draft).filter((text) => {
    const states = languages.map((language) => statusOf(draft, text, language));
    return states.every((state) => state !== "empty") && states.includes("written");
  }).length;
  return [
    ...(minutes > limit ? [hint("long", "", { minutes })] : []),
    ...(draft.informant === "child" && most > 5 ? [hint("manyAnswers", "", { count: most })] : []),
    ...(draft.informant === "child" && agrees ? [hint("childrenAgree", "")] : []),
    ...(draft.items.length > 0 && draft.scales.length === 0 ? [hint("noScale", "")] : []),
    ...(unchecked > 0 && draft.items.length > 0 ? [hint("unchecked", "", { count: unchecked })] : []),
  ];
}

function itemsIn(draft: Draft, scale: string): DraftItem[] {
  return draft.items.filter((item) => item.scales.some((use) => use.scale === scale));
}

function isReversed({ reverse }: DraftItem, language: Language): boolean {
  return typeof reverse === "boolean" ? reverse : reverse[language];
}

function setOf(draft: Draft, item: DraftItem) {
  return draft.optionSets.find((set) => set.id === item.optionSet);
}

function isSame(one: string, other: string): boolean {
  return one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
}
