import type { Words } from "@kith/instrument";
import { isSame } from "../people-band.ts";
import { policy } from "../policy.ts";

/** How many children several groups have together, as a band. */
export function pooledBandWords(people: number): Words {
  const band = policy.pool.bands.findLast(({ from }) => people >= from);
  if (band === undefined) throw new RangeError(`pooledBandWords requires at least ${policy.pool.children} children`);
  return wordsOf(band);
}

/** Whether these words are one of the bands. */
export function isPooledBand(words: Words): boolean {
  return policy.pool.bands.some((band) => isSame(wordsOf(band), words));
}

function wordsOf({ from, to }: (typeof policy.pool.bands)[number]): Words {
  return to === null
    ? { en: `${from} children or more`, "zh-CN": `${from}名及以上孩子` }
    : { en: `${from} to ${to} children`, "zh-CN": `${from}–${to}名孩子` };
}
