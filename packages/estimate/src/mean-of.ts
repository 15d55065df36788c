/** The plain mean; of nothing there is none. */
export function meanOf(numbers: number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
