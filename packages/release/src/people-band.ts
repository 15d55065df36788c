import type { Words } from "@kith/instrument";
import { type Band, policy } from "./policy.ts";

/** The band that so many children are told as. Fewer than the least band are never told. */
export function bandOf(people: number): Band {
  const band = policy.bands.find(({ from, to }) => people >= from && (to === null || people <= to));
  if (band === undefined) throw new RangeError(`bandOf requires at least ${policy.bands[0].from} children`);
  return band;
}

export function bandWords(band: Band): Words {
  return band.to === null
    ? { en: `${band.from} children or more`, "zh-CN": `${band.from}名及以上孩子` }
    : { en: `${band.from} to ${band.to} children`, "zh-CN": `${band.from}–${band.to}名孩子` };
}

/** The band that was meant by these words, if any was. */
export function bandSaid(words: Words): Band | null {
  return policy.bands.find((band) => isSame(bandWords(band), words)) ?? null;
}

/** How many forms came back, as a band: an exact count beside another would say whose is missing. */
export function formsWords(received: number): Words {
  const band = received < policy.bands[0].from ? null : bandOf(received);
  if (band === null) {
    return { en: `fewer than ${policy.bands[0].from} forms`, "zh-CN": `少于${policy.bands[0].from}份` };
  }
  return band.to === null
    ? { en: `${band.from} forms or more`, "zh-CN": `${band.from}份及以上` }
    : { en: `${band.from} to ${band.to} forms`, "zh-CN": `${band.from}–${band.to}份` };
}

/** Every way in which a number of forms may be told. */
export const formBands: readonly Words[] = [0, ...policy.bands.map(({ from }) => from)].map(formsWords);

export function isSame(one: Words, other: Words): boolean {
  return one.en === other.en && one["zh-CN"] === other["zh-CN"];
}
