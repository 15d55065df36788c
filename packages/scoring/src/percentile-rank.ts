/**
 * The per cent of a sample below a value, those equal to it counted half (0 to 100). Missing people are left out; an
 * empty sample, or a number that is none, gives no rank: null. Never use it on a group of eight: it points at people.
 */
export function percentileRank(value: number, sample: readonly (number | null)[]): number | null {
  const people = sample.filter((one) => one !== null);
  if (people.length === 0 || ![value, ...people].every(Number.isFinite)) return null;
  const below = people.filter((one) => one < value).length;
  const equal = people.filter((one) => one === value).length;
  return (100 * (below + equal / 2)) / people.length;
}
