/** A released number as a page prints it, without its sign: as many decimals as its unit has. */
export function printed(value: number, unit: number): string {
  return Math.abs(value).toFixed(unit < 1 ? 1 : 0);
}

/** A change as a page prints it, with its sign; no change has none. */
export function printedChange(change: number, unit: number): string {
  const size = printed(change, unit);
  if (Number(size) === 0) return size;
  return `${change < 0 ? "−" : "+"}${size}`;
}

/** Every number in a text, as printed. A version such as 0.1.0 is one of them. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)*/g) ?? [];
}
