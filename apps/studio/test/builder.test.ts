import { library } from "@kith/library";
import { expect, test } from "vitest";
import { adviceOn } from "../src/builder/advice.ts";
import type { Draft } from "../src/builder/draft.ts";
import { addItems, changeItem, moveItem, removeItems, toggleScale, writeDown } from "../src/builder/draft-items.ts";
import { addOptionSet, addScale, changeScale, removeScale } from "../src/builder/draft-scales.ts";
import { fromInstrument, nextVersion } from "../src/builder/from-instrument.ts";
import { redo, startHistory, step, undo } from "../src/builder/history.ts";
import { minutesToFill } from "../src/builder/minutes.ts";
import { newDraft } from "../src/builder/new-draft.ts";
import { presets } from "../src/builder/option-presets.ts";
import { readPasted } from "../src/builder/paste.ts";
import { englishGrade } from "../src/builder/reading.ts";
import { statusOf, textsOf, vouch } from "../src/builder/texts.ts";
import { previewOf, toInstrument } from "../src/builder/to-instrument.ts";
import { unfinished } from "../src/builder/unfinished.ts";

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
  expect(addItems(newDraft(), 0, items).items.every((item) => item.reverse === false)).toBe(true);
});

test("no item gets an id that is there already, and order is changed by moving", () => {
  const first = addItems(newDraft(), 0, readPasted("one\ntwo\nthree").items);
  const more = addItems(first, 1, readPasted("four").items);
  expect(more.items.map((item) => item.id)).toEqual(["item-1", "item-4", "item-2", "item-3"]);
  expect(moveItem(more, 1, 3).items.map((item) => item.id)).toEqual(["item-1", "item-2", "item-3", "item-4"]);
  expect(moveItem(more, 0, -5).items.map((item) => item.id)).toEqual(more.items.map((item) => item.id));
});

test("a translation is pasted down its own column and touches nothing else", () => {
  const draft = addItems(newDraft(), 0, readPasted("一号\n二号\n三号").items);
  expect(writeDown(draft, 1, "en", ["two", "three", "beyond the end"]).items.map((item) => item.words)).toEqual([
    { "zh-CN": "一号", en: "" },
    { "zh-CN": "二号", en: "two" },
    { "zh-CN": "三号", en: "three" },
  ]);
});

/** Three items in one scale, whole in both languages. */
function finishedDraft(): Draft {
  const words = { "zh-CN": "睡眠", en: "Sleep" };
  const { items } = readPasted("我睡得好\tI sleep well\n我醒得早\tI wake early\n我做好梦\tI have good dreams");
  const empty = { ...addScale(newDraft()), title: words, stem: words };
  return addItems(changeScale(empty, "scale-1", { words, definition: words }), 0, items);
}

test("a draft with nothing left to do is read as an instrument, and one with something left is not", () => {
  const draft = finishedDraft();
  expect(unfinished(draft)).toEqual([]);
  const read = toInstrument(draft, "unvalidated");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  expect([read.value.id, read.value.scales[0]?.id, read.value.items[0]?.scales]).toEqual([
    "sleep",
    "sleep",
    [{ scale: "sleep", weight: 1 }],
  ]);

  const broken = writeDown(draft, 1, "en", [" "]);
  expect(unfinished(broken)).toMatchObject([
    { kind: "no-words", text: { kind: "item", of: "item-2" }, language: "en" },
  ]);
  expect(toInstrument(broken).kind).toBe("refused");
  const lonely = { ...draft, items: draft.items.map((item) => ({ ...item, scales: [] })) };
  expect(unfinished(lonely)).toEqual([{ kind: "scale-without-items", of: "scale-1" }]);
  expect(toInstrument(lonely).kind).toBe("refused");
});

test("each thing that the door would refuse is said where it is", () => {
  const draft = finishedDraft();
  const kinds = (changed: Draft) => unfinished(changed).map((one) => one.kind);
  expect(kinds(changeItem(draft, "item-1", { showIf: { item: "item-2", in: [0] } }))).toEqual(["show-if-later"]);
  expect(kinds(changeItem(draft, "item-1", { optionSet: "none" }))).toEqual(["item-without-answers"]);
  expect(kinds(changeScale(draft, "scale-1", { missing: { kind: "min-answered", count: 4 } }))).toEqual([
    "too-many-needed",
  ]);
  const band = { id: "low", words: { "zh-CN": "低", en: "low" }, lower: 0, source: "" };
  expect(kinds(changeScale(draft, "scale-1", { bands: [band] }))).toEqual(["band-without-source"]);
  const weightless = changeItem(draft, "item-1", { scales: [{ scale: "scale-1", weight: 0 }] });
  expect(kinds(weightless)).toEqual(["weight-of-nothing"]);
  expect(kinds(addScale(draft)).filter((kind) => kind !== "no-words")).toEqual(["scale-without-items"]);
});

test("an unfinished draft can be looked at: what is missing shows the other language, marked, or says so", () => {
  expect(previewOf(newDraft())).toBeNull();
  const preview = previewOf(addItems(newDraft(), 0, [{ "zh-CN": "我睡得好", en: "" }]));
  expect(preview?.items[0]?.words).toEqual({ "zh-CN": "我睡得好", en: "〔我睡得好〕" });
  expect(preview?.title["zh-CN"]).toBe("（还没有写）");
});

test("every instrument of the library becomes a draft and comes back as it was", () => {
  for (const instrument of library) {
    const draft = fromInstrument(instrument, { kind: "next-version", textStatus: {} });
    const read = toInstrument({ ...draft, version: instrument.version }, "unvalidated");
    if (read.kind === "refused") throw new Error(`${instrument.id}: ${JSON.stringify(read.problems)}`);
    const inOrder = instrument.presentationOrder.map((id) => instrument.items.find((item) => item.id === id));
    expect(read.value, instrument.id).toEqual({ ...instrument, items: inOrder });
  }
});

test("a version goes up by a patch or by a new version", () => {
  expect([nextVersion("1.2.3", "patch"), nextVersion("1.2.3", "minor")]).toEqual(["1.2.4", "1.3.0"]);
});

test("a step is taken back and made again, and typing into one field is one step", () => {
  const start = startHistory(finishedDraft());
  const typed = ["睡", "睡觉"].reduce(
    (history, text) => step(history, writeDown(history.now, 0, "zh-CN", [text]), "item-1/zh-CN"),
    start,
  );
  const moved = step(typed, moveItem(typed.now, 0, 2), null);
  expect(moved.past).toHaveLength(2);
  expect(undo(moved).now).toEqual(typed.now);
  expect(undo(undo(moved)).now).toEqual(start.now);
  expect(redo(redo(undo(undo(moved)))).now).toEqual(moved.now);
  expect(undo(start)).toBe(start);
});

test("who vouched for a text vouched for these words: a change in either language takes it back in both", () => {
  const draft = finishedDraft();
  const item = textsOf(draft).filter((text) => text.kind === "item");
  const vouched = vouch(vouch(draft, item, "en", "back-translated"), item, "zh-CN", "approved");
  const after = step(startHistory(vouched), writeDown(vouched, 0, "zh-CN", ["我睡得香"]), null).now;
  const states = textsOf(after)
    .filter((text) => text.kind === "item")
    .map((text) => [statusOf(after, text, "zh-CN"), statusOf(after, text, "en")]);
  expect(states).toEqual([
    ["written", "written"],
    ["approved", "back-translated"],
    ["approved", "back-translated"],
  ]);
});

test("an item or a scale that goes takes with it what hung on it", () => {
  const draft = changeItem(finishedDraft(), "item-3", { showIf: { item: "item-1", in: [0] } });
  expect(removeItems(draft, ["item-1"]).items.map((item) => item.showIf)).toEqual([null, null]);
  expect(removeScale(draft, "scale-1").items.every((item) => item.scales.length === 0)).toBe(true);
  expect(toggleScale(toggleScale(draft, "item-1", "scale-1"), "item-1", "scale-1").items[0]?.scales).toHaveLength(1);
  expect(addOptionSet(draft, presets[0]).optionSets.map((set) => set.id)).toEqual(["how-often", "how-often-2"]);
});

test("advice is given on two things in one, on a negation, on the same words twice, and on a scale of two items", () => {
  const about = (draft: Draft) =>
    adviceOn(draft)
      .filter((advice) => advice.kind !== "unchecked")
      .map((advice) => [advice.at, advice.kind]);
  const plain = finishedDraft();
  expect(about(plain)).toEqual([]);
  const worse = writeDown(plain, 0, "zh-CN", ["我不想睡", "我困了或者累了", "我困了或者累了"]);
  expect(about(worse)).toEqual([
    ["item-1", "negated"],
    ["item-2", "twoInOne"],
    ["item-3", "twoInOne"],
    ["item-3", "sameTwice"],
  ]);
  expect(about(writeDown(plain, 0, "zh-CN", ["我跟别人一起睡，差不多天天"]))).toEqual([]);
  expect(about(changeItem(plain, "item-1", { scales: [] }))).toEqual([
    ["item-1", "inNoScale"],
    ["scale-1", "fewItems"],
  ]);
});

test("advice is given on words that are too hard, on keys that all point one way, and on a form that is too long", () => {
  const hard = writeDown(finishedDraft(), 0, "en", ["Participates in extracurricular institutional activities"]);
  expect(adviceOn(writeDown(hard, 0, "zh-CN", ["具有积极情绪"])).map((advice) => advice.kind)).toEqual(
    expect.arrayContaining(["hardEnglish", "bookishChinese"]),
  );
  const more = addItems(finishedDraft(), 3, [{ "zh-CN": "我起得早", en: "I get up early" }]);
  expect(adviceOn(more)).toContainEqual(expect.objectContaining({ kind: "unbalanced", at: "scale-1" }));
  expect(adviceOn(changeItem(more, "item-4", { reverse: true })).some((one) => one.kind === "unbalanced")).toBe(false);
  const long = addItems(
    more,
    4,
    Array.from({ length: 60 }, (_, at) => ({ "zh-CN": `第${at}件`, en: `${at}` })),
  );
  expect(adviceOn(long).some((advice) => advice.kind === "long")).toBe(true);
});

test("the school year of a sentence goes up with its words, and a form read aloud takes longer than one read", () => {
  const easy = englishGrade("I sleep well.") ?? 0;
  expect(englishGrade("Habitually experiences considerable interpersonal difficulties.") ?? 0).toBeGreaterThan(
    easy + 8,
  );
  expect(englishGrade("。")).toBeNull();
  const draft = finishedDraft();
  expect(minutesToFill({ ...draft, informant: "caregiver" }, "zh-CN")).toBeGreaterThan(
    minutesToFill({ ...draft, informant: "teacher" }, "zh-CN"),
  );
});
