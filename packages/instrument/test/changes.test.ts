import { expect, test } from "vitest";
import { comparabilitiesOf, type Instrument, instrumentChanges, isPatch, readInstrument } from "../src/index.ts";

const words = (text: string) => ({ "zh-CN": text, en: text });

function sleep(): Instrument {
  const read = readInstrument({
    id: "sleep",
    version: "1.0.0",
    status: "unvalidated",
    licence: { name: "MIT", embedText: true, electronic: true, translate: true, modify: true, notice: words("free") },
    notice: words("not validated"),
    title: words("sleep"),
    stem: words("this week"),
    informant: "child",
    optionSets: [{ id: "often", options: [0, 1, 2].map((value) => ({ value, words: words(`${value}`) })) }],
    missingOptions: [],
    items: ["a", "b", "c"].map((id) => ({
      id,
      words: words(id),
      optionSet: "often",
      reverse: false,
      scales: [{ scale: "rest" }],
    })),
    scales: [
      {
        id: "rest",
        words: words("rest"),
        definition: words("rested"),
        method: "mean",
        direction: "higher-is-better",
        missing: { kind: "none" },
      },
    ],
    presentationOrder: ["a", "b", "c"],
  });
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const edited = (edit: (copy: Instrument) => void) => {
  const copy = structuredClone(sleep());
  edit(copy);
  return instrumentChanges(sleep(), copy);
};

test("two versions that are the same have no change, whatever the order of their keys", () => {
  const turned = JSON.parse(JSON.stringify(sleep()), (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
  expect(instrumentChanges(sleep(), turned)).toEqual([]);
  expect(comparabilitiesOf([])).toEqual(["same"]);
});

test("a mended word is a patch, and its author says whether it still means the same", () => {
  const changes = edited((copy) => {
    const [item] = copy.items;
    if (item) item.words.en = "A";
  });
  expect(changes).toEqual([{ kind: "item-words", of: "a", languages: ["en"] }]);
  expect(isPatch(changes)).toBe(true);
  expect(comparabilitiesOf(changes)).toEqual(["same", "not-comparable"]);
});

test("a turned key is no patch: the old answers are scored anew, or the two are not compared", () => {
  const changes = edited((copy) => {
    const [item] = copy.items;
    const [scale] = copy.scales;
    if (item) item.reverse = true;
    if (scale) scale.direction = "lower-is-better";
  });
  expect(changes).toEqual([
    { kind: "item-key", of: "a" },
    { kind: "scale-direction", of: "rest" },
  ]);
  expect(isPatch(changes)).toBe(false);
  expect(comparabilitiesOf(changes)).toEqual(["rescored", "not-comparable"]);
});

test("where another question is asked, or other answers are offered, nothing can be compared", () => {
  const added = edited((copy) => {
    copy.items.push({ ...(copy.items[0] as Instrument["items"][number]), id: "d" });
    copy.presentationOrder.push("d");
  });
  expect(added).toEqual([{ kind: "item-added", of: "d" }]);
  const otherAnswers = edited((copy) => copy.optionSets[0]?.options.push({ value: 3, words: words("3") }));
  expect(otherAnswers.map((change) => change.kind)).toEqual(["item-answers", "item-answers", "item-answers"]);
  for (const changes of [added, otherAnswers]) expect(comparabilitiesOf(changes)).toEqual(["not-comparable"]);
});

test("a moved question, a removed one, and other limits of a band are each told as what they are", () => {
  expect(edited((copy) => copy.presentationOrder.reverse()).map((change) => change.kind)).toEqual([
    "item-moved",
    "item-moved",
  ]);
  expect(
    edited((copy) => {
      copy.items.pop();
      copy.presentationOrder.pop();
    }),
  ).toEqual([{ kind: "item-removed", of: "c" }]);
  const bands = edited((copy) => {
    const [scale] = copy.scales;
    if (scale) scale.bands = [{ id: "low", words: words("low"), lower: 0, source: "made up" }];
  });
  expect(bands).toEqual([{ kind: "scale-reading", of: "rest" }]);
  expect(comparabilitiesOf(bands)).toEqual(["same"]);
});
