/** Chance that can be had again: the same seed gives the same throws (mulberry32, public domain). */
export type Chance = {
  below: (count: number) => number;
  one: <T>(things: readonly T[]) => T;
  often: (share: number) => boolean;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    one: (things) => {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new RangeError("one requires things to choose from");
      return thing;
    },
    often: (share) => next() < share,
  };
}
