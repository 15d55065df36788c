/** Chance that runs the same again from the same seed. */
export type Chance = {
  next(): number;
  below(count: number): number;
  pick<Value>(list: readonly Value[]): Value;
};

export function makeChance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (list) => {
      const value = list[below(list.length)];
      if (value === undefined) throw new RangeError("pick requires a list with something in it");
      return value;
    },
  };
}
