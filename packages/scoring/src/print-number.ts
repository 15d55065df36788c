/** A number for a sentence: at most three decimals, and no more than it has. */
export function printNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}
