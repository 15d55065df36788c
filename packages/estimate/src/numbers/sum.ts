/**
 * The sum, correctly rounded: the same in whatever order the people come, and not misled by large numbers beside small ones.
 * Source: Shewchuk (1997), Adaptive precision floating-point arithmetic: keep the rounding errors, and add them at the end.
 */
export function sumOf(values: readonly number[]): number {
  const parts: number[] = [];
  for (const value of values) addTo(parts, value);
  return roundOnce(parts);
}

function addTo(parts: number[], value: number): void {
  let high = value;
  let kept = 0;
  for (const part of parts) {
    const larger = Math.abs(high) >= Math.abs(part) ? high : part;
    const smaller = larger === high ? part : high;
    high = larger + smaller;
    const lost = smaller - (high - larger);
    if (lost !== 0) parts[kept++] = lost;
  }
  parts.length = kept;
  parts.push(high);
}

function roundOnce(parts: number[]): number {
  let total = parts.pop() ?? 0;
  let lost = 0;
  while (parts.length > 0 && lost === 0) {
    const high = total;
    const part = parts.pop() ?? 0;
    total = high + part;
    lost = part - (total - high);
  }
  const next = parts.at(-1) ?? 0;
  // Exactly half way: the parts still waiting say to which side.
  if ((lost < 0 && next < 0) || (lost > 0 && next > 0)) {
    const twice = lost * 2;
    const nudged = total + twice;
    if (twice === nudged - total) total = nudged;
  }
  return total;
}
