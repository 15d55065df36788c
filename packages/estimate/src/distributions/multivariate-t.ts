import { integrate } from "../numbers/integrate.ts";
import { tCdf } from "./student-t.ts";

/**
 * The chance that several t variables, correlated with each other, all stay below their limits (each with scale 1, same df).
 *
 * One variable: Student's t. Two: Plackett's formula, the chance at correlation ±1 plus the area under the density over the correlations
 * in between. More: the first is held at each of its values, and what is left is again multivariate t, with one more degree of freedom.
 * Sources: Plackett (1954); Dunnett & Sobel (1954); Genz (2004), Numerical computation of rectangular bivariate and trivariate normal
 * and t probabilities. No chance is used; error about 10⁻¹⁰ for two, 10⁻⁸ for three and four.
 * Refuses more than four variables (too slow this way), and df below 1. Correlations may be ±1 and the matrix singular.
 */
export function multivariateTBelow(
  limits: readonly number[],
  correlations: readonly (readonly number[])[],
  df: number,
): number {
  if (!(df >= 1 && Number.isFinite(df)))
    throw new RangeError("multivariateTBelow requires at least one degree of freedom");
  if (limits.length > 4) throw new RangeError("multivariateTBelow requires at most four variables");
  return clamp(below(limits, correlations, df));
}

function below(limits: readonly number[], correlations: readonly (readonly number[])[], df: number): number {
  const [h, k] = limits;
  if (h === undefined) return 1;
  if (k === undefined) return oneBelow(h, df);
  if (limits.length === 2) return twoBelow(h, k, correlations[0]?.[1] ?? 0, df);
  // t = √df tan θ turns the whole line into a piece of finite length.
  const heightAt = (angle: number) => {
    const t = Math.sqrt(df) * Math.tan(angle);
    return Math.cos(angle) ** (df - 1) * belowGiven(t, limits, correlations, df);
  };
  const start = -Math.PI / 2;
  const whole = integrate((angle) => Math.cos(angle) ** (df - 1), start, Math.PI / 2, 1e-13);
  return integrate(heightAt, start, Math.atan(h / Math.sqrt(df)), limits.length === 3 ? 1e-9 : 1e-6) / whole;
}

/** The rest, when the first variable is known to be t: new limits and new correlations, one degree of freedom more. */
function belowGiven(
  t: number,
  limits: readonly number[],
  correlations: readonly (readonly number[])[],
  df: number,
): number {
  const spread = (df + t * t) / (df + 1);
  const left: { limit: number; own: number; row: number }[] = [];
  for (let row = 1; row < limits.length; row += 1) {
    const r = correlations[0]?.[row] ?? 0;
    const own = 1 - r * r;
    const room = (limits[row] ?? 0) - r * t;
    if (own > settled) left.push({ limit: room / Math.sqrt(spread * own), own, row });
    else if (room < 0) return 0;
  }
  const partial = left.map((one) =>
    left.map((other) => {
      if (one.row === other.row) return 1;
      const shared = (correlations[0]?.[one.row] ?? 0) * (correlations[0]?.[other.row] ?? 0);
      return within(((correlations[one.row]?.[other.row] ?? 0) - shared) / Math.sqrt(one.own * other.own));
    }),
  );
  return below(
    left.map(({ limit }) => limit),
    partial,
    df + 1,
  );
}

/** Less of its own variance than this, and a variable follows from the others. */
const settled = 1e-12;

function oneBelow(h: number, df: number): number {
  if (h === Number.POSITIVE_INFINITY) return 1;
  return h === Number.NEGATIVE_INFINITY ? 0 : tCdf(h, df);
}

function twoBelow(h: number, k: number, r: number, df: number): number {
  if (!Number.isFinite(h) || !Number.isFinite(k)) return Math.min(oneBelow(h, df), oneBelow(k, df));
  const end = r >= 0 ? 1 : -1;
  const atEnd = end === 1 ? oneBelow(Math.min(h, k), df) : Math.max(0, oneBelow(h, df) - oneBelow(-k, df));
  if (1 - Math.abs(r) <= settled) return atEnd;
  const heightAt = (angle: number) => {
    const cosine = Math.cos(angle) ** 2 * df;
    const away = h * h - 2 * h * k * Math.sin(angle) + k * k;
    return (cosine / (cosine + away)) ** (df / 2);
  };
  const area = integrate(heightAt, Math.asin(r), (end * Math.PI) / 2, 1e-12) / (2 * Math.PI);
  return clamp(atEnd - area);
}

function within(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}

function clamp(chance: number): number {
  return Math.max(0, Math.min(1, chance));
}
