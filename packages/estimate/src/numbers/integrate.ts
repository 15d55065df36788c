/**
 * The area under a function, by Gauss–Legendre panels that are halved until halving changes nothing.
 * The same nodes every time, so the same answer every time.
 */
export function integrate(heightAt: (place: number) => number, from: number, to: number, tolerance: number): number {
  return refine(heightAt, from, to, panel(heightAt, from, to), tolerance, 0);
}

function refine(
  heightAt: (x: number) => number,
  a: number,
  b: number,
  whole: number,
  tolerance: number,
  depth: number,
): number {
  const middle = (a + b) / 2;
  const left = panel(heightAt, a, middle);
  const right = panel(heightAt, middle, b);
  // What is left below a few parts in 10¹⁴ of the panel itself is rounding, which halving only chases.
  const enough = Math.max(tolerance, 3e-14 * Math.abs(left + right));
  if (depth >= 24 || Math.abs(left + right - whole) <= enough) return left + right;
  return (
    refine(heightAt, a, middle, left, tolerance, depth + 1) + refine(heightAt, middle, b, right, tolerance, depth + 1)
  );
}

function panel(heightAt: (place: number) => number, a: number, b: number): number {
  const half = (b - a) / 2;
  const centre = (a + b) / 2;
  let area = 0;
  for (const { node, weight } of legendre) area += weight * heightAt(centre + half * node);
  return area * half;
}

const points = 12;

/** Nodes and weights of Gauss–Legendre: the zeros of the Legendre polynomial, found by Newton's method. */
const legendre = Array.from({ length: points }, (_, index) => {
  let node = Math.cos((Math.PI * (index + 0.75)) / (points + 0.5));
  for (let step = 0; step < 20; step += 1) {
    const { value, slope } = polynomial(node);
    node -= value / slope;
  }
  return { node, weight: 2 / ((1 - node * node) * polynomial(node).slope ** 2) };
});

function polynomial(x: number): { value: number; slope: number } {
  let previous = 1;
  let value = x;
  for (let degree = 2; degree <= points; degree += 1) {
    const next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
    previous = value;
    value = next;
  }
  return { value, slope: (points * (x * value - previous)) / (x * x - 1) };
}
