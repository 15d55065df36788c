import { sumOf } from "./sum.ts";

/** The mean. Refuses an empty list: nobody's mean is not zero. */
export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("meanOf requires at least one number");
  return sumOf(values) / values.length;
}

/** The sum of squared distances from the mean. */
export function squaresAround(values: readonly number[], mean: number): number {
  return sumOf(values.map((value) => (value - mean) ** 2));
}

/** The standard deviation with n − 1. Refuses fewer than two numbers: one number has no spread. */
export function deviationOf(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError("deviationOf requires at least two numbers");
  return Math.sqrt(squaresAround(values, meanOf(values)) / (values.length - 1));
}

/** The covariance with n − 1 of two columns of the same people. */
export function covarianceOf(first: readonly number[], second: readonly number[]): number {
  const meanFirst = meanOf(first);
  const meanSecond = meanOf(second);
  const products = first.map((value, index) => (value - meanFirst) * ((second[index] ?? meanSecond) - meanSecond));
  return sumOf(products) / (first.length - 1);
}

/** The largest size among the numbers, sign aside. */
export function largestOf(...columns: readonly (readonly number[])[]): number {
  let largest = 0;
  for (const column of columns) for (const value of column) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/**
 * Whether a spread is nothing but the noise of binary fractions: at most 10⁻¹² of the largest number it came from.
 * Everyone gaining 0.1 is no spread, though a computer sees 10⁻¹⁷ of it and would give t = 10¹⁵.
 */
export function isFlat(spread: number, largest: number): boolean {
  return spread <= 1e-12 * largest;
}

/** Two numbers nearer than this are a tie: 1.0 − 1.1 and 2.1 − 2.2 are the same decimal, though not the same binary fraction. */
export function tieWidth(...columns: readonly (readonly number[])[]): number {
  return 1e-9 * largestOf(...columns);
}
