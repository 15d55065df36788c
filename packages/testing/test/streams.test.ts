import fc from "fast-check";
import { expect, test } from "vitest";
import { fnv1a32, mulberry32, streams } from "../src/demo/streams.ts";

// Published test vectors of the hash: http://www.isthe.com/chongo/src/fnv/test_fnv.c
test("the hash agrees with its authors' test vectors", () => {
  expect(["", "a", "foobar"].map(fnv1a32)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test("a key gives the same number whatever else has been drawn", () => {
  const one = streams("seed");
  const other = streams("seed");
  other.uniform("something else");
  other.normal("b");
  expect(other.uniform("a")).toBe(one.uniform("a"));
  expect(other.normal("a")).toBe(one.normal("a"));
  expect(streams("another").uniform("a")).not.toBe(one.uniform("a"));
});

test("every number drawn lies between 0 and 1", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = mulberry32(seed)();
      return draw >= 0 && draw < 1;
    }),
    { seed: 743 },
  );
});

test("a thousand draws have the mean and spread that they should", () => {
  const chance = streams("spread");
  const draws = Array.from({ length: 1000 }, (_, at) => chance.normal(`${at}`));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / 1000;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / 999;
  expect(Math.abs(mean)).toBeLessThan(0.1);
  expect(Math.abs(variance - 1)).toBeLessThan(0.15);
});
