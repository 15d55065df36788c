import { expect, test } from "vitest";
import { checkText, readTombstone, tombstoneWords } from "../src/index.ts";

const stone = {
  kind: "kith-tombstone",
  format: 1,
  slug: "osmanthus",
  group: { en: "Osmanthus", "zh-CN": "桂花小组" },
  edition: 2,
  reason: "to-protect-people",
};

test("a tombstone holds which edition went and a reason that points at nobody, and nothing more", () => {
  expect(readTombstone(stone).kind).toBe("read");
  expect(readTombstone({ ...stone, reason: "family-asked" }).kind).toBe("refused");
  expect(readTombstone({ ...stone, at: "2026-07-01" }).kind).toBe("refused");
  expect(readTombstone({ ...stone, slug: "Osmanthus 2" }).kind).toBe("refused");
});

test("what is said of a report that is gone has no number, no name and no date", () => {
  for (const { short, long } of Object.values(tombstoneWords))
    for (const words of [short, long]) expect(checkText(words, "words")).toEqual([]);
});
