/**
 * The per cent of a sample below a value, those equal to it counted half (0 to 100). Missing people are left out; an
 * empty sample, or a number that is none, gives no rank: null. Never use it on a group of eight: it points at people.
 * 0.1 + 0.2 and 0.3 are equal: the same decimal, though not the same binary fraction.
 */
export function percentileRank(value: number, sample: readonly (number | null)[]): number | null {
  const people = sample.filter((one) => one !== null);
  if (people.length === 0 || ![value, ...people].every(Number.isFinite)) return null;
  const width = 1e-9 * people.reduce((largest, one) => Math.max(largest, Math.abs(one)), Math.abs(value));
  const equal = people.filter((one) => Math.abs(one - value) <= width).length;
  const below = people.filter((one) => one < value - width).length;
  return (100 * (below + equal / 2)) / people.length;
}
