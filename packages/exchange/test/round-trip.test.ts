import { type Instrument, type Language, languages } from "@kith/instrument";
import { library } from "@kith/library";
import { anyInstrument } from "@kith/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportInstrument, type InstrumentFormat, importInstrument, instrumentFormats } from "../src/index.ts";
import { anyRichInstrument } from "./any-rich-instrument.ts";
import { minus } from "./minus.ts";

const both = fc.constantFrom<Language>(...languages);
const asked = fc.oneof(fc.constantFrom(...library), fc.nat().map(anyInstrument), anyRichInstrument);

test.each(instrumentFormats)(
  "any instrument written as %s comes back as it was, but for the declared losses",
  (format) => {
    fc.assert(
      fc.property(asked, both, (instrument, language) => comesBack(instrument, format, language)),
      {
        numRuns: 60,
      },
    );
    for (const instrument of library) for (const language of languages) comesBack(instrument, format, language);
  },
);

function comesBack(instrument: Instrument, format: InstrumentFormat, language: Language): void {
  const { bytes, name, losses } = exportInstrument(instrument, format, { language });
  const read = importInstrument(bytes, name);
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
  expect(minus(read.draft, losses, language)).toEqual(minus(instrument, losses, language));
  const isWhole = losses.every(({ kind }) => kind === "only-kith-reads");
  expect(isWhole, JSON.stringify(read.questions)).toBe(read.unfinished.length + read.questions.length === 0);
}
