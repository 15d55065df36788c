import type { OptionSet } from "@kith/instrument";
import type { Question } from "../question.ts";
import type { FoundForm, FoundItem } from "./found-form.ts";
import { guessMissing, type ReadOptions, readOptions } from "./read-options.ts";
import { givenOnce, toId } from "./to-id.ts";

/** The answer sets of a form, and which question uses which. */
export type AnswerSets = {
  sets: OptionSet[];
  missing: ReadOptions["missing"];
  of(item: FoundItem): { set: string; values: Map<string, number> } | null;
  questions: Question[];
};

/** Brings the lists of all questions together: the same answers under the same name are one set, kept in the order found. */
export function answerSets(form: FoundForm, rated: FoundItem[]): AnswerSets {
  const once = givenOnce();
  const byKey = new Map<string, OptionSet>();
  const missing = new Map<string, ReadOptions["missing"][number]>();
  const used = new Map<FoundItem, { set: string; values: Map<string, number> }>();
  const questions: Question[] = [];
  const keep = (name: string, { options, isNumbered }: ReadOptions, at: string): string => {
    const key = JSON.stringify([name, options]);
    const known = byKey.get(key);
    if (known) return known.id;
    const set = { id: once(name === "" ? "answers" : toId(name)), options };
    byKey.set(key, set);
    if (isNumbered) questions.push(askValues(set, at));
    if (!form.annex) questions.push(...guessMissing(set, at));
    return set.id;
  };
  for (const { id, options } of form.annex?.unusedSets ?? []) {
    keep(id, { options, values: new Map(), missing: [], isNumbered: false }, id);
  }
  for (const list of form.otherLists) keep(list.name, readOptions(list.options), list.name);
  for (const item of rated) {
    const read = readOptions(item.list.options);
    for (const option of read.missing) if (!missing.has(option.code)) missing.set(option.code, option);
    if (read.options.length < 2) continue;
    used.set(item, { set: keep(item.note?.optionSet ?? item.list.name, read, item.at), values: read.values });
  }
  const order = form.annex?.optionSets ?? [];
  return {
    sets: sortBy(
      [...byKey.values()].map((set) => withPictures(set, form)),
      (set) => order.indexOf(set.id),
    ),
    missing: sortBy([...missing.values()], (option) => (form.annex?.missingOptions ?? []).indexOf(option.code)),
    of: (item) => used.get(item) ?? null,
    questions,
  };
}

/** The pictures that only our own files know of. */
function withPictures(set: OptionSet, { annex }: FoundForm): OptionSet {
  const pictures = annex?.pictures[set.id];
  if (!pictures) return set;
  const options = set.options.map((option) => {
    const picture = pictures[String(option.value)];
    return picture === undefined ? option : { ...option, picture };
  });
  return { ...set, options };
}

/** Sorted by place; what has none stays where it was, at the end. */
export function sortBy<Thing>(things: Thing[], placeOf: (thing: Thing) => number): Thing[] {
  const places = new Map(things.map((thing) => [thing, placeOf(thing)]));
  const place = (thing: Thing) => {
    const at = places.get(thing) ?? -1;
    return at < 0 ? things.length + 1 : at;
  };
  return things.toSorted((one, other) => place(one) - place(other));
}

function askValues(set: OptionSet, at: string): Question {
  const shown = set.options.map(({ value, words }) => `${value} ${words["zh-CN"] || words.en}`).join(", ");
  return {
    kind: "values",
    at,
    says: {
      "zh-CN": `文件里没有写每个答案算几分，这里先按顺序编了号（${shown}），请核对。`,
      en: `The file does not say what each answer scores, so they were numbered in their order (${shown}); check them.`,
    },
  };
}
