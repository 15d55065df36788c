import { type Instrument, readInstrument } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { exportInstrument, importInstrument, instrumentFormats } from "../src/index.ts";
import totalsOnly from "./totals-only.json" with { type: "json" };

// An instrument whose text may not be shown: given on its owner's own form, of which only the totals are written down here.
const read = readInstrument(totalsOnly);

test("an instrument whose text may not be shown is carried by its totals, with whose it is and what may not be done", () => {
  expect(read.kind).toBe("read");
  const { licence, items, optionSets } = wholeOf();
  expect(licence).toMatchObject({ embedText: false, electronic: false, translate: false, modify: false });
  expect(licence.notice.en).toContain("not shown here");
  for (const { words } of items) expect(words.en).toMatch(/^Total of part [AB], from the owner's own form$/);
  expect(optionSets.map((set) => set.options.map(({ value, words }) => words.en === String(value)))).toEqual([
    Array.from({ length: 11 }, () => true),
    Array.from({ length: 21 }, () => true),
  ]);
});

test("a total that was written down is the score, and one that was not is no score", () => {
  const instrument = wholeOf();
  const answers = { "total-a": 7, "total-b": { missing: "blank" as const } };
  expect(scoreScale(instrument, "part-a", answers, "en")).toMatchObject({ kind: "score", value: 7 });
  expect(scoreScale(instrument, "part-b", answers, "en")).toMatchObject({ kind: "missing" });
});

test("it goes to every format and comes back, and nowhere gains a word of the owner's", () => {
  const instrument = wholeOf();
  for (const format of instrumentFormats) {
    const { bytes, name, losses } = exportInstrument(instrument, format);
    expect(
      losses.some(({ says }) => says.en.includes("ask its owner")),
      format,
    ).toBe(format !== "kith");
    const back = importInstrument(bytes, name);
    expect(back.kind === "imported" && back.draft.items.map(({ id }) => id), format).toEqual(["total-a", "total-b"]);
    if (back.kind === "imported" && format !== "redcap") expect(back.draft).toEqual(instrument);
  }
});

function wholeOf(): Instrument {
  if (read.kind === "read") return read.value;
  throw new Error(JSON.stringify(read.problems));
}
