import { type Fraction, multiply, subtract, toFraction } from "./fraction.ts";

/** How the errors of a scale spread: its SD in a sample, and its reliability there. */
export type Spread = { sd: number; reliability: number };

/** Which way is better. */
export type Direction = "lower-is-better" | "higher-is-better";

/** A change in units of what chance alone does to it, and whether it is more than that. */
export type ChangeIndex = { index: number; verdict: "improved" | "deteriorated" | "none" };

/**
 * (after - before) / (SD × √2 × √(1 - reliability)); beyond 1.96 either way, chance alone gives it once in twenty.
 * Where chance does nothing (reliability 1) or the numbers are none, there is no index: null. Whether it is beyond 1.96 is
 * decided on the decimals: an index of exactly 1.96 is not, whatever binary fractions make of it.
 * Source: Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
export function reliableChangeIndex(
  before: number,
  after: number,
  { sd, reliability }: Spread,
  direction: Direction,
): ChangeIndex | null {
  const byChance = sd * Math.sqrt(2) * Math.sqrt(1 - reliability);
  const index = (after - before) / byChance;
  if (!(sd > 0) || !(reliability >= 0 && reliability < 1) || !Number.isFinite(index)) return null;
  if (!isBeyondChance(before, after, sd, reliability)) return { index, verdict: "none" };
  return { index, verdict: (direction === "lower-is-better") === index < 0 ? "improved" : "deteriorated" };
}

/** Whether |change| > 1.96 × SD × √2 × √(1 - reliability): both sides squared, so that no root is rounded. */
function isBeyondChance(before: number, after: number, sd: number, reliability: number): boolean {
  const squared = (value: Fraction) => multiply(value, value);
  const change = squared(subtract(toFraction(after), toFraction(before)));
  const doubt = multiply(toFraction(2), subtract(toFraction(1), toFraction(reliability)));
  const chance = multiply(squared(multiply(toFraction(1.96), toFraction(sd))), doubt);
  return subtract(change, chance).top > 0n;
}
