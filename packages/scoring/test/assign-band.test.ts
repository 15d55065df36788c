import { scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { madeInstrument } from "./made-instrument.ts";

const words = { en: "a band", "zh-CN": "一段" };
const band = (id: string, lower: number, whom: object = {}) => ({ id, lower, words, source: "made up", ...whom });
const bandOf = (bands: object[], value: number, language: "en" | "zh-CN" = "en", population?: string) => {
  const values = Array.from({ length: 31 }, (_, at) => at);
  const instrument = madeInstrument({
    values,
    items: [{ id: "q1" }],
    scales: [{ id: "total", bands, multiplier: 0.5 }],
  });
  const score = scoreScale(instrument, "total", { q1: value * 2 }, language, population);
  return score.kind === "score" ? score.band : "no score";
};

test("a band begins at its lower end and has no gap after it, whatever the order they are written in", () => {
  const bands = [band("high", 10), band("low", 0), band("raised", 5)];
  expect([0, 4.5, 5, 9.5, 10, 15].map((value) => bandOf(bands, value))).toEqual([
    "low",
    "low",
    "raised",
    "raised",
    "high",
    "high",
  ]);
});

test("no band, or a score below the first, is null", () => {
  expect(bandOf([], 3)).toBeNull();
  expect(bandOf([band("raised", 5)], 4.5)).toBeNull();
});

test("bands made for another informant, language or population do not count", () => {
  const bands = [
    band("teacher", 0, { informant: "teacher" }),
    band("caregiver", 5, { informant: "caregiver" }),
    band("chinese", 6, { language: "zh-CN", informant: "teacher" }),
    band("rural", 7, { population: "rural" }),
  ];
  expect(bandOf(bands, 8)).toBe("teacher");
  expect(bandOf(bands, 8, "zh-CN")).toBe("chinese");
  expect(bandOf(bands, 8, "zh-CN", "rural")).toBe("rural");
});

test("closer bands go before general ones, and the two are never mixed", () => {
  const bands = [band("low", 0), band("high", 10), band("teacher-high", 14, { informant: "teacher" })];
  expect(bandOf(bands, 12)).toBeNull();
  expect(bandOf(bands, 14)).toBe("teacher-high");
});
