import { instrumentHash, readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";
import { madeUpNation } from "../src/index.ts";

test("five groups of a made-up nation have forty children, and about seventy responses each group, which their instruments accept", () => {
  const groups = [...madeUpNation(20)];
  const instruments = new Map(library.map((instrument) => [instrument.id, instrument]));
  const responses = groups.flatMap((group) => group.responses);
  expect(groups.flatMap((group) => group.children)).toHaveLength(160);
  expect(responses.length / groups.length).toBeGreaterThan(60);
  expect(responses.length / groups.length).toBeLessThan(72);
  expect(new Set(responses.map(({ id }) => id)).size).toBe(responses.length);
  for (const response of responses) {
    const instrument = instruments.get(response.instrument.id);
    if (!instrument) throw new Error(`no instrument ${response.instrument.id}`);
    expect(readResponse(instrument, instrumentHash(instrument), response).kind).toBe("read");
  }
});

test("a group of a made-up nation is the same however many are made", () => {
  const [, second] = madeUpNation(2);
  const many = [...madeUpNation(30)];
  expect(many[1]).toEqual(second);
  expect(new Set(many.map(({ slug }) => slug)).size).toBe(30);
});
