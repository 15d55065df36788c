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
  if (limits.length === 0) return 1;
  const { from, to, others } = withItsShadows(limits, correlations);
  if (from >= to) return 0;
  const [other, ...more] = others;
  if (other === undefined) return oneBetween(from, to, df);
  if (more.length === 0) {
    const limit = limits[other] ?? 0;
    const r = correlations[0]?.[other] ?? 0;
    return Math.max(0, twoBelow(to, limit, r, df) - twoBelow(from, limit, r, df));
  }
  // t = √df tan θ turns the whole line into a piece of finite length.
  const heightAt = (angle: number) => {
    const t = Math.sqrt(df) * Math.tan(angle);
    return Math.cos(angle) ** (df - 1) * belowGiven(t, others, limits, correlations, df);
  };
  const end = Math.PI / 2;
  const whole = integrate((angle) => Math.cos(angle) ** (df - 1), -end, end, 1e-13);
  const tolerance = others.length === 2 ? 1e-9 : 1e-6;
  return integrate(heightAt, Math.atan(from / Math.sqrt(df)), Math.atan(to / Math.sqrt(df)), tolerance) / whole;
}

type Shadows = { from: number; to: number; others: number[] };

/** Variables that are the first one again, or its mirror image, only say between which limits the first must lie. */
function withItsShadows(limits: readonly number[], correlations: readonly (readonly number[])[]): Shadows {
  const found: Shadows = { from: Number.NEGATIVE_INFINITY, to: limits[0] ?? 0, others: [] };
  for (let row = 1; row < limits.length; row += 1) {
    const r = correlations[0]?.[row] ?? 0;
    const limit = limits[row] ?? 0;
    if (1 - r * r > settled) found.others.push(row);
    else if (r > 0) found.to = Math.min(found.to, limit);
    else found.from = Math.max(found.from, -limit);
  }
  return found;
}

/** The others, when the first variable is known to be t: new limits and new correlations, one degree of freedom more. */
function belowGiven(
  t: number,
  others: readonly number[],
  limits: readonly number[],
  correlations: readonly (readonly number[])[],
  df: number,
): number {
  const spread = (df + t * t) / (df + 1);
  const left = others.map((row) => {
    const r = correlations[0]?.[row] ?? 0;
    const own = 1 - r * r;
    return { limit: ((limits[row] ?? 0) - r * t) / Math.sqrt(spread * own), own, row };
  });
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

function oneBetween(from: number, to: number, df: number): number {
  return from > 0 ? oneBelow(-from, df) - oneBelow(-to, df) : oneBelow(to, df) - oneBelow(from, df);
}

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
