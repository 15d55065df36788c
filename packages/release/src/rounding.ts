const hair = 1e-9;

/**
 * A number rounded to a unit, halves away from zero. A mean of a few dozen items is either exactly half way or far
 * from it, so what is within a hair of half way is half way: 3.4999999999999996 units are three and a half.
 */
export function roundTo(value: number, unit: number): number {
  return fromUnits(Math.sign(value) * Math.floor(Math.abs(value) / unit + 0.5 + hair), unit);
}

/** The difference of two released numbers: of what is printed, never of what lies behind it. */
export function released(after: number, before: number, unit: number): number {
  return fromUnits(Math.round(after / unit) - Math.round(before / unit), unit);
}

export function isMultipleOf(value: number, unit: number): boolean {
  return Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
}

export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - hair;
}

function fromUnits(units: number, unit: number): number {
  return Number((units * unit).toFixed(3)) + 0;
}
