/** An exact number, a top over a bottom above zero: 4.1 is 41/10, so 4.1 × 15 is 61.5 and not 61.49999999999999. */
export type Fraction = { top: bigint; bottom: bigint };

export const zero: Fraction = { top: 0n, bottom: 1n };

/** The decimal that a number is written as, exactly. Infinity and NaN are no decimals. */
export function toFraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n };
  if (!Number.isFinite(value)) throw new RangeError("toFraction requires a finite number");
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const top = BigInt(whole + decimals);
  return power >= 0 ? { top: top * 10n ** BigInt(power), bottom: 1n } : { top, bottom: 10n ** BigInt(-power) };
}

/** The nearest number to a fraction. Refuses one that is no number for a computer: it would be infinite. */
export function fromFraction(fraction: Fraction): number {
  const { top, bottom } = isSmall(fraction) ? fraction : shorten(fraction);
  const value = Number(top) / Number(bottom);
  if (!Number.isFinite(value) || !Number.isFinite(Number(bottom))) {
    throw new RangeError("fromFraction requires a number of at most 10³⁰⁸");
  }
  return value;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (isOne(b)) return a;
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** One fraction over another. Nothing is divided by zero here. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new RangeError("divide requires a divisor other than zero");
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
}

export function sum(fractions: Fraction[]): Fraction {
  return fractions.reduce(add, zero);
}

/** The nearest whole number, and from an exact half the next one up: 2.5 is 3, −2.5 is −2. */
export function roundHalfUp({ top, bottom }: Fraction): Fraction {
  return { top: floorDivide(2n * top + bottom, 2n * bottom), bottom: 1n };
}

function isOne({ top, bottom }: Fraction): boolean {
  return top === 1n && bottom === 1n;
}

function floorDivide(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top < 0n && quotient * bottom !== top ? quotient - 1n : quotient;
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

function isSmall({ top, bottom }: Fraction): boolean {
  return top <= largest && -top <= largest && bottom <= largest;
}

function shorten({ top, bottom }: Fraction): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? zero : { top: top / a, bottom: bottom / a };
}
