/** A score as the page prints it: as many decimals as its unit has, the same in both languages. */
export function printedScore(score: number, unit = 0.1): string {
  return score.toFixed(unit < 1 ? 1 : 0);
}

/** A change as the page prints it, with its sign; no change has none. */
export function printedChange(change: number, unit = 0.1): string {
  const size = printedScore(Math.abs(change), unit);
  if (Number(size) === 0) return size;
  return `${change < 0 ? "−" : "+"}${size}`;
}

/** The number that a printed change says. */
export function changeIn(printed: string): number {
  return Number(printed.replace("−", "-").replace("+", ""));
}
