/** A score as the page prints it: one decimal, the same in both languages. */
export function printedScore(score: number): string {
  return score.toFixed(1);
}

/** A change as the page prints it, with its sign; no change has none. */
export function printedChange(change: number): string {
  const size = Math.abs(change).toFixed(1);
  if (Number(size) === 0) return size;
  return `${change < 0 ? "−" : "+"}${size}`;
}
