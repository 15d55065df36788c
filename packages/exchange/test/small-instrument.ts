import { type Instrument, readInstrument } from "@kith/instrument";

/** Four items with something of everything: two keys, a weight, a condition, a way not to answer, a picture, a call. */
export const small: Instrument = made({
  id: "small-check",
  version: "1.2.0",
  status: "unvalidated",
  licence: {
    name: "CC BY 4.0",
    embedText: true,
    electronic: true,
    translate: true,
    modify: true,
    notice: { en: "Free to use with the name of the makers.", "zh-CN": "署名即可自由使用。" },
  },
  notice: { en: "Made up for a test.", "zh-CN": "为测试编写。" },
  title: { en: "A small check", "zh-CN": "小问卷" },
  stem: { en: "In the last week …", "zh-CN": "最近一周……" },
  informant: "teacher",
  ages: [8, 12],
  recallDays: 7,
  optionSets: [
    {
      id: "how-often",
      options: [
        { value: 0, words: { en: "Never", "zh-CN": "从不" }, picture: "never.svg" },
        { value: 1, words: { en: "Sometimes, not often", "zh-CN": "有时，不常" } },
        { value: 2, words: { en: "Often", "zh-CN": "经常" } },
      ],
    },
  ],
  missingOptions: [{ code: "not-observed", words: { en: "Not seen", "zh-CN": "没见过" } }],
  items: [
    item("al-1", "=Stays alone | by choice", "=独自待着", { reverse: false }),
    item("al-2", "Joins in & stays", "参加活动", { reverse: true, required: true }),
    item("al-3", "Is asked to play", "有人叫去玩", {
      reverse: { en: true, "zh-CN": false },
      showIf: { item: "al-1", in: [1, 2] },
      sensitive: "family",
    }),
    item("al-4", "Waits for a turn", "会排队", {
      scales: [
        { scale: "alone", weight: 1 },
        { scale: "turns", weight: 2 },
      ],
    }),
  ],
  scales: [
    scale("alone", "Alone", "独处", { missing: { kind: "min-answered", count: 3 } }),
    scale("turns", "Turns", "轮流", { method: "sum", missing: { kind: "none" } }),
    scale("both", "Both", "合起来", {
      parts: [
        { scale: "alone", weight: 1 },
        { scale: "turns", weight: 1 },
      ],
    }),
  ],
  unscoredItems: [
    {
      id: "call",
      kind: "contact-request",
      words: { en: "Shall someone call?", "zh-CN": "要不要联系您？" },
      options: [
        { value: "no", words: { en: "No", "zh-CN": "不用" } },
        { value: "yes", words: { en: "Yes", "zh-CN": "要" } },
      ],
      afterWords: { en: "Thank you.", "zh-CN": "谢谢。" },
    },
  ],
  presentationOrder: ["al-1", "al-2", "al-4", "al-3"],
});

function item(id: string, en: string, chinese: string, more: object) {
  return {
    id,
    words: { en, "zh-CN": chinese },
    optionSet: "how-often",
    reverse: false,
    scales: [{ scale: "alone" }],
    ...more,
  };
}

function scale(id: string, en: string, chinese: string, more: object) {
  return {
    id,
    words: { en, "zh-CN": chinese },
    definition: { en: `What ${en} is`, "zh-CN": `${chinese}是什么` },
    method: "mean",
    direction: "lower-is-better",
    missing: { kind: "none" },
    ...more,
  };
}

function made(thing: unknown): Instrument {
  const read = readInstrument(thing);
  if (read.kind === "read") return read.value;
  throw new TypeError(`the test requires a whole instrument: ${JSON.stringify(read.problems)}`);
}
