import { type Instrument, type Language, languages, type Words } from "@kith/instrument";
import type { Losing, Loss } from "../src/index.ts";

/** An instrument without what an export declared to be lost, so that what comes back can be held against what went out. */
export function minus(instrument: Instrument, losses: Loss[], kept: Language): Instrument {
  const lost = losses.filter(({ kind }) => kind === "lost").map(({ what }) => what);
  return lost.reduce((left, what) => (take[what] ?? unknown(what))(left, kept), instrument);
}

type Take = (instrument: Instrument, kept: Language) => Instrument;

const nowhere: Words = { en: "", "zh-CN": "" };

const take: Partial<Record<Losing, Take>> = {
  language: inOneLanguage,
  licence: (instrument) => ({
    ...instrument,
    licence: { name: "", embedText: false, electronic: false, translate: false, modify: false, notice: nowhere },
  }),
  notice: (instrument) => ({ ...instrument, notice: nowhere }),
  bands: (instrument) => ({ ...instrument, scales: instrument.scales.map((scale) => ({ ...scale, bands: [] })) }),
  norms: (instrument) => ({ ...instrument, scales: instrument.scales.map((scale) => ({ ...scale, norms: [] })) }),
  reliability: (instrument) => ({
    ...instrument,
    scales: instrument.scales.map(({ reliability: _, ...scale }) => scale),
  }),
  pictures: (instrument) => ({
    ...instrument,
    optionSets: instrument.optionSets.map((set) => ({
      ...set,
      options: set.options.map(({ picture: _, ...option }) => option),
    })),
  }),
  unscored: (instrument) => ({ ...instrument, unscoredItems: [] }),
  "session-fields": (instrument) => ({ ...instrument, sessionFields: [], childFields: [] }),
  "option-sets": (instrument) => ({
    ...instrument,
    optionSets: instrument.optionSets
      .filter((set) => instrument.items.some((item) => item.optionSet === set.id))
      .toSorted((one, other) => one.id.localeCompare(other.id)),
  }),
};

function unknown(what: Losing): Take {
  throw new RangeError(`minus requires a way to take away "${what}"`);
}

function inOneLanguage(instrument: Instrument, kept: Language): Instrument {
  const [other] = languages.filter((language) => language !== kept);
  const text = JSON.stringify(instrument, (key, value: unknown) =>
    key === other && typeof value === "string" ? "" : value,
  );
  return JSON.parse(text);
}
