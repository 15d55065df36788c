import type { Release, ReleaseFacts } from "./release.ts";

type Caution = Release["cautions"][number];

const always: Caution[] = [
  {
    id: "no-comparison-group",
    words: {
      "zh-CN": "没有另一组没参加小组的孩子可比。孩子会长大，老师会换，家里会有事；变化不一定是小组带来的。",
      en: "There was no group of children who did not take part. Children grow, teachers change, things happen at home: a change need not come from the group.",
    },
  },
  {
    id: "few-children",
    words: {
      "zh-CN": "小组只有几个孩子。换几个孩子，数字就可能不一样；也看不出哪一方面变化最大。",
      en: "These are only a few children. With other children the numbers could differ, and they cannot show what changed most.",
    },
  },
  {
    id: "chosen-for-difficulty",
    words: {
      "zh-CN": "孩子是因为有难处才来小组的。最难的时候过去了，什么也不做，情况多半也会缓一些。",
      en: "Children joined because things were hard for them. After the hardest time, things often ease a little even if nothing is done.",
    },
  },
  {
    id: "raters-knew",
    words: {
      "zh-CN": "填表的人都知道孩子参加了小组，看法可能受到影响。",
      en: "Those who answered knew about the group, and that may have coloured what they saw.",
    },
  },
  {
    id: "informants-see-different-things",
    words: {
      "zh-CN": "家里人、老师和孩子自己看到的不一样，这很平常；我们分开写，不合成一个分数。",
      en: "Caregivers, teachers and children see different things, and that is normal; we show them side by side and never as one score.",
    },
  },
  {
    id: "quiet-is-not-withdrawn",
    words: {
      "zh-CN": "话少不等于躲着人。这里问的是有人来往时会不会躲开。",
      en: "A quiet child is not a withdrawn child. The forms ask about dodging company that is on offer.",
    },
  },
  {
    id: "surroundings-not-worked-on",
    words: {
      "zh-CN": "小组没有去改变家里、学校和村里的情况，这些也会影响孩子。",
      en: "The group did not work on home, school or village, and these matter for a child too.",
    },
  },
  {
    id: "no-name-list",
    words: {
      "zh-CN": "名单不在这里，也不能从这里要到。请不要猜是哪个孩子。",
      en: "The list of names is not here and cannot be had from here. Please do not try to guess which child is which.",
    },
  },
];

const unvalidated: Caution = {
  id: "unvalidated-instruments",
  words: {
    "zh-CN": "用的表是自编的初稿，未经检验：没有常模，没有分界线，不能用来诊断或筛查。",
    en: "The forms are unvalidated drafts: no norms, no cut-offs, and no use for diagnosis or screening.",
  },
};

const madeUp: Caution = {
  id: "made-up",
  words: {
    "zh-CN": "这一页里的孩子、老师和家里人都是虚构的，用来演示。",
    en: "The children, teachers and caregivers on this page are invented, for demonstration.",
  },
};

/** The sentences that every such release carries. No author can take one out: a release without them is not read. */
export function cautionsOf(facts: Pick<ReleaseFacts, "madeUp" | "instruments">): Caution[] {
  return [
    ...(facts.madeUp ? [madeUp] : []),
    ...(facts.instruments.some(({ status }) => status !== "validated") ? [unvalidated] : []),
    ...always,
  ];
}
