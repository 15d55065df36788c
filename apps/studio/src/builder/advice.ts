import type { Words } from "@kith/instrument";
import type { Draft, DraftItem } from "./draft.ts";

/** A hint about an item or a scale. It never keeps anyone from publishing. */
export type Advice = { at: string; says: Words };

/** What someone who has written many questions would say on reading these. */
export function adviceOn(draft: Draft): Advice[] {
  return [
    ...draft.items.flatMap((item) => [...twoInOne(item), ...negated(item)]),
    ...sameTwice(draft.items),
    ...draft.scales.flatMap(({ id }) => fewItems(draft, id)),
  ];
}

const both = { en: /\b(?:and|or)\b/i, "zh-CN": /或者?|而且|并且|以及|，也|、/u };
const not = {
  en: /\b(?:not|never|no|none|nobody|nothing|without|\w+n[’']t)\b/i,
  "zh-CN": /(?<!差)不(?!错)|没|别(?!人|的)|未(?!来)|无(?!论)/u,
};

function twoInOne({ id, words }: DraftItem): Advice[] {
  if (!both.en.test(words.en) && !both["zh-CN"].test(words["zh-CN"])) return [];
  return [
    {
      at: id,
      says: {
        "zh-CN": "这一题好像问了两件事。只有一件对的人不知道怎么选；拆成两题更清楚。",
        en: "This seems to ask two things at once. Someone for whom only one is true cannot answer; two items are clearer.",
      },
    },
  ];
}

function negated({ id, words }: DraftItem): Advice[] {
  if (!not.en.test(words.en) && !not["zh-CN"].test(words["zh-CN"])) return [];
  return [
    {
      at: id,
      says: {
        "zh-CN": "这一题里有否定的词。“没有不”这样的回答容易弄反，孩子和老人更难；试试换成正面的说法。",
        en: "This item says what is not so. Answering “never” to a “not” is easily turned round, most of all by children and old people; try saying it the other way.",
      },
    },
  ];
}

function sameTwice(items: DraftItem[]): Advice[] {
  return items.flatMap(({ id, words }, at) => {
    const earlier = items
      .slice(0, at)
      .some((before) => isSame(before.words.en, words.en) || isSame(before.words["zh-CN"], words["zh-CN"]));
    if (!earlier) return [];
    return [{ at: id, says: { "zh-CN": "前面有一题的字一模一样。", en: "An earlier item has the very same words." } }];
  });
}

function fewItems(draft: Draft, scale: string): Advice[] {
  const items = draft.items.filter((item) => item.scales.includes(scale)).length;
  if (items === 0 || items > 2) return [];
  return [
    {
      at: scale,
      says: {
        "zh-CN": "只有一两题，一题没答就没有分数了，也看不出几题是不是说的同一件事。三题以上更稳。",
        en: "With one or two items a single blank is no score, and nothing shows whether they measure the same thing. Three or more are steadier.",
      },
    },
  ];
}

function isSame(one: string, other: string): boolean {
  return one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
}
