import type { Instrument, Item, Scale, UnscoredItem } from "@kith/instrument";
import { limits } from "../limits.ts";
import type { Question } from "../question.ts";
import { tooManyItems } from "../too-many-items.ts";
import { Unreadable, unreadable } from "../unreadable.ts";
import { type AnswerSets, answerSets, sortBy } from "./answer-sets.ts";
import { askWhatIsMissing } from "./ask.ts";
import type { FoundForm, FoundItem } from "./found-form.ts";
import { askReverse, withMirroredSets } from "./guess-reverse.ts";
import { askScales } from "./guess-scales.ts";
import { shown, unreadCondition } from "./left-out.ts";
import { givenOnce, toId } from "./to-id.ts";
import { toWords } from "./to-words.ts";

/** An instrument as far as a file gives it, and everything that is still to be said. Texts not found are empty. */
export type Draft = { draft: Instrument; questions: Question[] };

/** Makes of what was found an instrument to be finished. Nothing is made up: what was guessed is asked about. */
export function toDraft(form: FoundForm): Draft {
  if (form.items.length > limits.items) {
    throw unreadable(form.items[limits.items]?.at ?? "", ...tooManyItems(form.items.length));
  }
  const annex = form.annex;
  const told = annex ?? form.about;
  const unscoredIds = new Map((annex?.unscored ?? []).map((item) => [item.id, item]));
  const rated = form.items.filter((item) => !unscoredIds.has(toId(item.name)));
  const sets = answerSets(form, rated);
  const { kept, ids } = namesOf(rated, sets);
  if (kept.length === 0) throw nothingRated(form);
  const read = kept.map((item) => toItem(item, sets, ids));
  const items = sortBy(
    read.map(({ item }) => item),
    ({ id }) => (told.itemOrder ?? []).indexOf(id),
  );
  const mirrored = annex ? { items, optionSets: sets.sets, questions: [] } : withMirroredSets(items, sets.sets);
  const draft: Instrument = {
    id: form.id === null ? "imported" : toId(form.id),
    version: form.version !== null && /^\d+\.\d+\.\d+$/.test(form.version) ? form.version : "1.0.0",
    status: told.status ?? "draft",
    licence: annex?.licence ?? unknownLicence(form),
    notice: annex?.notice ?? toWords({}),
    title: toWords(form.title, annex?.title),
    stem: toWords(form.stem, annex?.stem),
    informant: told.informant ?? "caregiver",
    ...(told.ages && { ages: told.ages }),
    ...(told.recallDays !== undefined && { recallDays: told.recallDays }),
    optionSets: mirrored.optionSets,
    missingOptions: sets.missing.map(({ code, words }) => ({ code, words: toWords(words) })),
    items: mirrored.items,
    scales: annex?.scales ?? form.scales.map(toScale),
    unscoredItems: form.items.flatMap((item) => toUnscored(item, unscoredIds.get(toId(item.name)))),
    presentationOrder: read.map(({ item }) => item.id),
    sessionFields: annex?.sessionFields ?? [],
    childFields: annex?.childFields ?? [],
    ...(told.shortFormOf !== undefined && { shortFormOf: told.shortFormOf }),
  };
  const questions = [
    ...form.questions,
    ...rated.flatMap((item) => (sets.of(item) ? [] : [tooFewAnswers(item)])),
    ...sets.questions,
    ...read.flatMap((one) => one.questions),
    ...mirrored.questions,
    ...askReverse(form, draft, ids),
    ...askScales(form, draft, ids),
    ...askWhatIsMissing(form, draft),
  ];
  return { draft, questions };
}

function namesOf(rated: FoundItem[], sets: AnswerSets) {
  const once = givenOnce();
  const kept = rated.filter((item) => sets.of(item) !== null);
  const named = kept.map((item) => ({ ...item, id: once(toId(item.name)), from: item }));
  return { kept: named, ids: new Map(named.map(({ name, id, from }) => [name, { id, from }])) };
}

function toItem(
  found: FoundItem & { id: string; from: FoundItem },
  sets: AnswerSets,
  ids: Map<string, { id: string; from: FoundItem }>,
): { item: Item; questions: Question[] } {
  const asked = found.showIf === null ? undefined : ids.get(found.showIf.name);
  const values = asked ? (sets.of(asked.from)?.values ?? new Map<string, number>()) : new Map<string, number>();
  const codes = (found.showIf?.codes ?? []).flatMap((code) => values.get(code) ?? []);
  const hangs = asked !== undefined && codes.length > 0;
  const item: Item = {
    id: found.id,
    words: toWords(found.words),
    optionSet: sets.of(found.from)?.set ?? "",
    reverse: found.note?.reverse ?? false,
    scales: found.note?.scales ?? [],
    required: found.required,
    ...(hangs && { showIf: { item: asked.id, in: codes } }),
    ...(found.note?.sensitive && { sensitive: found.note.sensitive }),
  };
  return { item, questions: found.showIf !== null && !hangs ? [unreadCondition(found.at)] : [] };
}

function toScale({ words, definition, ...scale }: FoundForm["scales"][number]): Scale {
  return { ...scale, words: toWords(words), definition: toWords(definition), bands: [], norms: [] };
}

function toUnscored(found: FoundItem, note: { id: string; kind: string; afterWords: Scale["words"] } | undefined) {
  if (!note) return [];
  const item: UnscoredItem = {
    id: note.id,
    kind: note.kind === "safeguarding-flag" ? "safeguarding-flag" : "contact-request",
    words: toWords(found.words),
    options: found.list.options.map(({ code, words }) => ({ value: code, words: toWords(words) })),
    afterWords: note.afterWords,
  };
  return [item];
}

function unknownLicence({ licence }: FoundForm): Instrument["licence"] {
  const none = { embedText: false, electronic: false, translate: false, modify: false };
  return { name: "", ...none, notice: toWords(licence === null ? {} : { en: licence, "zh-CN": licence }) };
}

function tooFewAnswers({ at, words, name }: FoundItem): Question {
  return {
    kind: "left-out",
    at,
    says: {
      "zh-CN": `“${shown(words["zh-CN"] ?? words.en ?? name)}”没有两个以上可以打分的答案，没有带进来；需要的话请在问卷里另加。`,
      en: `"${shown(words.en ?? words["zh-CN"] ?? name)}" has fewer than two answers that count, and was left out; add it to the instrument if it is needed.`,
    },
  };
}

/** Nothing to score was found; what was left out on the way says why. */
function nothingRated(form: FoundForm): Unreadable {
  const why = form.questions.filter(({ kind }) => kind === "left-out").map(({ at, says }) => ({ at, says }));
  const says = {
    "zh-CN": "文件里没有找到可以打分的选择题（单选，至少两个答案）；请检查是不是选错了文件。",
    en: "No rated question (one answer of at least two) was found in this file; check whether it is the right one.",
  };
  return new Unreadable([...why.slice(0, 20), { at: form.id ?? "", says }]);
}
