import { expect, test } from "vitest";
import { adviceOn } from "../src/builder/advice.ts";
import { addItems, type Draft, moveItem, writeDown } from "../src/builder/draft.ts";
import { howMuchAgree, howOften, howTrue } from "../src/builder/option-presets.ts";
import { readPasted } from "../src/builder/paste.ts";
import { toInstrument } from "../src/builder/to-instrument.ts";
import { unfinished } from "../src/builder/unfinished.ts";

const nothing = { "zh-CN": "", en: "" };

function emptyDraft(): Draft {
  return {
    id: "sleep-child",
    title: nothing,
    stem: nothing,
    informant: "child",
    optionSets: [howOften, howTrue, howMuchAgree],
    items: [],
    scales: [],
  };
}

const twentyLines = Array.from({ length: 20 }, (_, at) => `${at + 1}. 我睡得很好，第${at + 1}晚`).join("\r\n");

test("twenty lines from a document become twenty items without their numbers", () => {
  const { items } = readPasted(`\n${twentyLines}\n\n`);
  expect(items).toHaveLength(20);
  expect(items[0]).toEqual({ "zh-CN": "我睡得很好，第1晚", en: "" });
  expect(items[19]?.["zh-CN"]).toBe("我睡得很好，第20晚");
});

test("every way to number a line is taken off, and a number that is part of the sentence stays", () => {
  for (const numbered of [
    "1. I sleep well",
    "1、I sleep well",
    "（1）I sleep well",
    "[12] I sleep well",
    "a) I sleep well",
    "• I sleep well",
    "一、I sleep well",
  ])
    expect(readPasted(numbered).items[0]?.en).toBe("I sleep well");
  expect(readPasted("3.5 hours of sleep are enough").items[0]?.en).toBe("3.5 hours of sleep are enough");
  expect(readPasted("2 nights a week I wake up").items[0]?.en).toBe("2 nights a week I wake up");
});

test("a spreadsheet's columns and alternating lines give both languages", () => {
  const both = { "zh-CN": "我睡得好", en: "I sleep well" };
  expect(readPasted("1\t我睡得好\tI sleep well\n2\t我睡得好\tI sleep well").items).toEqual([both, both]);
  expect(readPasted("我睡得好\nI sleep well\n我睡得好\nI sleep well").items).toEqual([both, both]);
});

test("a mark of reversal is taken off and asked about, not believed", () => {
  const { items, maybeReverse } = readPasted("我睡得好\n我半夜醒（R）\nI wake early (reversed)");
  expect(items.map((words) => words["zh-CN"] || words.en)).toEqual(["我睡得好", "我半夜醒", "I wake early"]);
  expect(maybeReverse).toEqual([1, 2]);
  expect(addItems(emptyDraft(), 0, items).items.every((item) => item.reverse === false)).toBe(true);
});

test("no item gets an id that was used before, and order is changed by moving", () => {
  const first = addItems(emptyDraft(), 0, readPasted("one\ntwo\nthree").items);
  const more = addItems({ ...first, items: first.items.slice(0, 3) }, 1, readPasted("four").items);
  expect(more.items.map((item) => item.id)).toEqual(["item-1", "item-4", "item-2", "item-3"]);
  expect(moveItem(more, 1, 3).items.map((item) => item.id)).toEqual(["item-1", "item-2", "item-3", "item-4"]);
  expect(moveItem(more, 0, -5).items.map((item) => item.id)).toEqual(more.items.map((item) => item.id));
});

test("a translation is pasted down its own column and touches nothing else", () => {
  const draft = addItems(emptyDraft(), 0, readPasted("一号\n二号\n三号").items);
  expect(writeDown(draft, 1, "en", ["two", "three", "beyond the end"]).items.map((item) => item.words)).toEqual([
    { "zh-CN": "一号", en: "" },
    { "zh-CN": "二号", en: "two" },
    { "zh-CN": "三号", en: "three" },
  ]);
});

function finishedDraft(): Draft {
  const words = { "zh-CN": "睡眠", en: "Sleep" };
  const { items } = readPasted("我睡得好\tI sleep well\n我醒得早\tI wake early\n我做好梦\tI have good dreams");
  const draft = addItems({ ...emptyDraft(), title: words, stem: words }, 0, items);
  return {
    ...draft,
    items: draft.items.map((item) => ({ ...item, scales: ["sleep"] })),
    scales: [{ id: "sleep", words, definition: words, method: "mean", direction: "higher-is-better", minAnswered: 2 }],
  };
}

const origin = {
  licence: {
    name: "MIT",
    embedText: true,
    electronic: true,
    translate: true,
    modify: true,
    notice: { "zh-CN": "可自由使用。", en: "Free to use." },
  },
  notice: { "zh-CN": "未经检验。", en: "Not validated." },
  version: "0.1.0",
};

test("a draft with nothing left to do is read as an instrument, and one with something left is not", () => {
  const draft = finishedDraft();
  expect(unfinished(draft)).toEqual([]);
  const read = toInstrument(draft, origin);
  expect(read.kind === "read" ? read.value.items.length : read.problems).toBe(3);

  const broken = writeDown(draft, 1, "en", [" "]);
  expect(unfinished(broken)).toEqual([{ kind: "no-words", at: "item", id: "item-2", language: "en" }]);
  expect(toInstrument(broken, origin).kind).toBe("refused");
  const lonely = { ...draft, items: draft.items.map((item) => ({ ...item, scales: [] })) };
  expect(unfinished(lonely)).toEqual([{ kind: "scale-without-items", id: "sleep" }]);
  expect(toInstrument(lonely, origin).kind).toBe("refused");
});

test("advice is given on two things in one, on a negation, on the same words twice, and on a scale of two items", () => {
  const plain = finishedDraft();
  expect(adviceOn(plain)).toEqual([]);
  const worse = writeDown(plain, 0, "zh-CN", ["我不想睡", "我困了或者累了", "我困了或者累了"]);
  expect(adviceOn(worse).map((advice) => [advice.at, advice.says.en.split(".")[0]])).toEqual([
    ["item-1", "This item says what is not so"],
    ["item-2", "This seems to ask two things at once"],
    ["item-3", "This seems to ask two things at once"],
    ["item-3", "An earlier item has the very same words"],
  ]);
  const others = writeDown(plain, 0, "zh-CN", ["我跟别人一起睡，差不多天天"]);
  expect(adviceOn(others)).toEqual([]);
  const short = { ...plain, items: plain.items.map((item, at) => (at === 0 ? { ...item, scales: [] } : item)) };
  expect(adviceOn(short).map((advice) => advice.at)).toEqual(["sleep"]);
});
