import type { Instrument } from "@kith/instrument";
import { numberKeyedForm } from "./number-keyed-form.ts";

const sdqKey = {
  emotional: [3, 8, 13, 16, 24],
  conduct: [5, 7, 12, 18, 22],
  hyperactivity: [2, 10, 15, 21, 25],
  peer: [6, 11, 14, 19, 23],
  prosocial: [1, 4, 9, 17, 20],
};

/** The published key of the SDQ, without its words: three of five answered, their mean times five, halves up (sdqinfo.org). */
export const sdq25: Instrument = numberKeyedForm({
  count: 25,
  values: [0, 1, 2],
  key: sdqKey,
  reversed: [7, 11, 14, 21, 25],
  scales: [
    ...Object.keys(sdqKey).map((id) => ({
      id,
      method: "mean",
      multiplier: 5,
      rounding: "half-up",
      missing: { kind: "min-answered", count: 3 },
    })),
    { id: "total", parts: ["emotional", "conduct", "hyperactivity", "peer"].map((scale) => ({ scale })) },
  ],
});

const pscKey = {
  internalizing: [2, 6, 9, 11, 15],
  attention: [1, 3, 7, 13, 17],
  externalizing: [4, 5, 8, 10, 12, 14, 16],
};
const cutoffs: Readonly<Record<string, number>> = { internalizing: 5, attention: 7, externalizing: 7, total: 15 };
const flag = (id: string) => [
  { id: "flag", lower: cutoffs[id], words: { en: id, "zh-CN": id }, source: "Gardner et al. 1999" },
];

/** The published key of the PSC-17, without its words: a blank is zero, and four blanks spoil the form (Gardner et al. 1999). */
export const psc17: Instrument = numberKeyedForm({
  count: 17,
  values: [0, 1, 2],
  key: pscKey,
  reversed: [],
  scales: [
    ...Object.keys(pscKey).map((id) => ({
      id,
      missing: { kind: "blank-as-zero", maxBlank: 3, over: "form" },
      bands: flag(id),
    })),
    { id: "total", parts: Object.keys(pscKey).map((scale) => ({ scale })), bands: flag("total") },
  ],
});
