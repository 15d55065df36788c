import type { Instrument } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";
import { inOrder, missingKeys, unscoredKeys, valueKeys } from "../src/paper/answer-keys.ts";
import { blocksOf, type Printed } from "../src/paper/booklet/blocks.ts";
import { packPages } from "../src/paper/booklet/pack.ts";

const both = (zh: string, en: string) => ({ "zh-CN": zh, en });

function printed(instruments: Instrument[], language: "zh-CN" | "en" = "zh-CN"): Printed {
  const informant = instruments[0]?.informant ?? "child";
  return { code: "AP6BF7", child: "c01", informant, wave: "T0", language, asksRater: false, instruments, assent: null };
}

test("a booklet of every instrument of ours holds each of its questions once, in the order of the screen, numbered through", () => {
  for (const instrument of library) {
    const blocks = blocksOf(printed([instrument]));
    const asked = blocks.flatMap((block) => (block.kind === "item" || block.kind === "unscored" ? [block] : []));
    expect(asked.map(({ item }) => item.id)).toEqual([
      ...instrument.presentationOrder,
      ...instrument.unscoredItems.map(({ id }) => id),
    ]);
    expect(asked.map(({ number }) => number)).toEqual(asked.map((_, at) => at + 1));
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  }
});

test("every circle of every question of ours has a sign of its own", () => {
  for (const instrument of library) {
    for (const item of inOrder(instrument)) {
      const keys = [...valueKeys(instrument, item), ...missingKeys(instrument)].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const item of instrument.unscoredItems)
      expect(new Set(unscoredKeys(item).map(({ key }) => key)).size).toBe(item.options.length);
  }
});

test("a question that hangs on another says so in words, with the number it has in this booklet", () => {
  const [first, second] = library.filter(({ informant }) => informant === "child");
  if (!first || !second) throw new Error("this test requires two instruments for children");
  const [asked = "", hanging = ""] = second.presentationOrder;
  const items = second.items.map((item) =>
    item.id === hanging ? { ...item, showIf: { item: asked, in: [3, 4] } } : item,
  );
  for (const [language, says] of [
    ["zh-CN", /^第 (\d+) 题涂了“.+”或“.+”才答这一题/],
    ["en", /^Only if you filled in “.+” or “.+” at question (\d+);/],
  ] as const) {
    const blocks = blocksOf(printed([first, { ...second, items }], language));
    const numberOf = (id: string) => blocks.find((block) => block.kind === "item" && block.item.id === id);
    const [before, after] = [numberOf(asked), numberOf(hanging)];
    if (before?.kind !== "item" || after?.kind !== "item") throw new Error("this test requires both questions");
    expect(says.exec(after.skip ?? "")?.[1]).toBe(String(before.number));
    expect(before.skip).toBeNull();
  }
});

test("where the numbers of the answers are not single digits, the circles are counted through", () => {
  const set = { id: "s", options: [-2, 0, 10].map((value) => ({ value, words: both(`${value}`, `${value}`) })) };
  const [instrument] = library;
  if (!instrument) throw new Error("this test requires an instrument");
  const [item] = instrument.items;
  if (!item) throw new Error("this test requires a question");
  const keys = valueKeys({ ...instrument, optionSets: [set] }, { ...item, optionSet: "s" });
  expect(keys.map(({ key, value }) => [key, value])).toEqual([
    ["1", -2],
    ["2", 0],
    ["3", 10],
  ]);
});

test("pages hold what fits and nothing twice, and a heading goes over with what it is the heading of", () => {
  const piece = (height: number, keepsWithNext = false) => ({ height, keepsWithNext });
  const pieces = [piece(40), piece(50), piece(10, true), piece(20), piece(150), piece(5, true)];
  const pages = packPages(pieces, 100);
  expect(pages.flat()).toEqual(pieces);
  expect(pages.map((page) => page.map(({ height }) => height))).toEqual([[40, 50], [10, 20], [150], [5]]);
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let round = 0; round < 200; round++) {
    const many = Array.from({ length: 40 }, () => piece(5 + Math.floor(chance() * 45), chance() < 0.2));
    const made = packPages(many, 260);
    expect(made.flat()).toEqual(many);
    for (const page of made.slice(0, -1)) expect(page.at(-1)?.keepsWithNext).toBe(false);
    for (const page of made) {
      const isOneThing = page.slice(0, -1).every(({ keepsWithNext }) => keepsWithNext);
      if (!isOneThing) expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(260);
    }
  }
});
