import { readInstrument } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";

test("the library holds our nine instruments, each unvalidated and saying so in both languages", () => {
  expect(library.map((instrument) => instrument.id)).toHaveLength(9);
  for (const instrument of library) {
    expect(instrument.status).toBe("unvalidated");
    expect(instrument.notice.en).toMatch(/not validated/i);
    expect(instrument.notice["zh-CN"]).toContain("未经");
  }
});

test("a broken instrument says where it is broken and what to do", () => {
  const [first] = library;
  const broken = { ...first, presentationOrder: first?.presentationOrder.slice(1) };
  expect(readInstrument(broken)).toEqual({
    kind: "refused",
    problems: [
      {
        at: "presentationOrder",
        says: {
          en: '"wd8" has no place in the order of questions; add it',
          "zh-CN": "“wd8”不在题目的顺序里；请加进去",
        },
      },
    ],
  });
});

test("an instrument without a Chinese title is refused, not shown blank", () => {
  const [first] = library;
  const read = readInstrument({ ...first, title: { en: "Only English" } });
  expect(read.kind === "refused" && read.problems.map((problem) => problem.at)).toEqual(["title.zh-CN"]);
});

test("a mean with a weight of zero is refused at the door, not at the first score", () => {
  const [first] = library;
  const items = first?.items.map((item) => ({ ...item, scales: item.scales.map((use) => ({ ...use, weight: 0 })) }));
  const read = readInstrument({ ...first, items });
  expect(read.kind === "refused" && read.problems[0]).toEqual({
    at: "scales.0",
    says: {
      en: '"withdrawal" weighs something at zero or less; give it a weight above zero',
      "zh-CN": "“withdrawal”里有一项的权重不大于零；请给它大于零的权重",
    },
  });
});

test("whoever asked for no call is promised none: the last words are the same for every answer, and true of each", () => {
  for (const { afterWords } of library.flatMap((instrument) => instrument.unscoredItems)) {
    if (afterWords.en.includes("will phone")) expect(afterWords.en).toContain("If you asked for a call");
    if (afterWords["zh-CN"].includes("打给您") || afterWords["zh-CN"].includes("给您打"))
      expect(afterWords["zh-CN"]).toContain("您要是请我们打电话");
  }
});
