import { mulberry32 } from "../demo/streams.ts";

/** Seeded choosing: each call takes the next draw of the one stream. */
export type Choose = {
  /** A whole number from 0 up to, not including, this. */
  below: (end: number) => number;
  /** One of these. */
  from: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
  /** True this often. */
  often: (share: number) => boolean;
};

export function chooser(seed: number): Choose {
  const next = mulberry32(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    from: (things) => things[below(things.length)] ?? things[0],
    often: (share) => next() < share,
  };
}
