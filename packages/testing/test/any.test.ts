import { type Instrument, instrumentHash, readInstrument, readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import { expect, test } from "vitest";
import { anyInstrument, anyResponse } from "../src/index.ts";

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

function isAccepted(instrument: Instrument, seed: number): void {
  const read = readResponse(instrument, instrumentHash(instrument), anyResponse(instrument, seed));
  expect(read.kind, JSON.stringify(read)).toBe("read");
}

test("any response to an instrument of the library is accepted by it", () => {
  for (const instrument of library) for (const seed of seeds.slice(0, 20)) isAccepted(instrument, seed);
});

test("any instrument is a valid one, and accepts any response to it", () => {
  for (const seed of seeds) {
    const instrument = anyInstrument(seed);
    expect(readInstrument(instrument).kind).toBe("read");
    isAccepted(instrument, seed);
  }
});

test("the same seed gives the same response, another seed another", () => {
  const instrument = anyInstrument(1);
  expect(anyResponse(instrument, 5)).toEqual(anyResponse(instrument, 5));
  expect(anyResponse(instrument, 5).id).not.toBe(anyResponse(instrument, 6).id);
});

test("made-up forms have every kind of gap: blank, said so, and not shown", () => {
  const forms = seeds.map((seed) => ({
    instrument: anyInstrument(seed),
    response: anyResponse(anyInstrument(seed), seed),
  }));
  const gaps = forms.flatMap(({ instrument, response }) =>
    instrument.items.map((item) => {
      const answer = response.answers[item.id];
      return answer === undefined ? "not shown" : typeof answer === "number" ? "answered" : answer.missing;
    }),
  );
  expect(new Set(gaps)).toEqual(new Set(["answered", "blank", "cant-say", "not shown"]));
});
