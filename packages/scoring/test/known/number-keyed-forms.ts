import { madeInstrument } from "../made-instrument.ts";

type Key = Record<string, number[]>;

/** Items by number in their scales; only the key of these forms is here, none of their words. */
function itemsOf(count: number, key: Key, reversed: number[]) {
  return Array.from({ length: count }, (_, at) => ({
    id: `q${at + 1}`,
    reverse: reversed.includes(at + 1),
    scales: Object.entries(key).flatMap(([scale, items]) => (items.includes(at + 1) ? [{ scale }] : [])),
  }));
}

const sdqKey = {
  emotional: [3, 8, 13, 16, 24],
  conduct: [5, 7, 12, 18, 22],
  hyperactivity: [2, 10, 15, 21, 25],
  peer: [6, 11, 14, 19, 23],
  prosocial: [1, 4, 9, 17, 20],
};

/** The scoring key of the SDQ: five scales, at least three of five answered, their mean times five, halves up. */
export const sdq = madeInstrument({
  values: [0, 1, 2],
  items: itemsOf(25, sdqKey, [7, 11, 14, 21, 25]),
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
const cuts: Record<string, number> = { internalizing: 5, attention: 7, externalizing: 7, total: 15 };
const flagged = (id: string) => [
  { id: "flag", lower: cuts[id], words: { en: "Look closer", "zh-CN": "再看看" }, source: "Gardner et al. 1999" },
];

/** The scoring key of the PSC-17: a blank is zero, and four blanks anywhere on the form spoil all of it. */
export const psc17 = madeInstrument({
  values: [0, 1, 2],
  items: itemsOf(17, pscKey, []),
  scales: [
    ...Object.keys(pscKey).map((id) => ({
      id,
      missing: { kind: "blank-as-zero", maxBlank: 3, over: "form" },
      bands: flagged(id),
    })),
    { id: "total", parts: Object.keys(pscKey).map((scale) => ({ scale })), bands: flagged("total") },
  ],
});
