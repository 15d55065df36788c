/** A fraction of whole numbers, lowest below zero never. Nothing in the attack is a binary fraction. */
export type Rational = { over: bigint; under: bigint };

/** A printed decimal, exactly: "17.40" is 1740/100. */
export function readDecimal(text: string): Rational {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) throw new RangeError(`readDecimal requires a printed number, not "${text}"`);
  const [, sign = "", whole = "", decimals = ""] = parts;
  const over = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  return { over, under: 10n ** BigInt(decimals.length) };
}

export function times(one: Rational, other: Rational): Rational {
  return { over: one.over * other.over, under: one.under * other.under };
}

export function plus(one: Rational, other: Rational): Rational {
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under };
}

export function whole(number: bigint): Rational {
  return { over: number, under: 1n };
}

export function half({ over, under }: Rational): Rational {
  return { over, under: under * 2n };
}

export function negative({ over, under }: Rational): Rational {
  return { over: -over, under };
}

/** The least whole number that is not less. */
export function ceiling({ over, under }: Rational): bigint {
  return -floorDivide(-over, under);
}

/** The greatest whole number that is not more. */
export function floor({ over, under }: Rational): bigint {
  return floorDivide(over, under);
}

/** The greatest whole number that is strictly less. */
export function below({ over, under }: Rational): bigint {
  return floorDivide(over - 1n, under);
}

function floorDivide(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over % under !== 0n && over < 0n ? quotient - 1n : quotient;
}
