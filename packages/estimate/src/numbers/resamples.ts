/** How often each person was drawn, and the chance of just this draw. */
export type Visit = (counts: readonly number[], chance: number) => void;

/** Up to this many people every resample is visited: C(2n − 1, n) draws, 1.4 million at twelve. */
const enumeratedUpTo = 12;
const latticePoints = 65_536;

/**
 * Every way to draw n people from n with replacement, each with its chance: the ideal bootstrap, with no chance in it.
 * Beyond twelve people the draws are too many; then 65,536 draws of a fixed lattice (Richtmyer 1951: multiples of square roots of primes)
 * stand for them, the same ones every time. Refuses fewer than one person, or more than three hundred.
 */
export function visitResamples(n: number, visit: Visit): void {
  if (!Number.isSafeInteger(n) || n < 1 || n > 300) throw new RangeError("visitResamples requires 1 to 300 people");
  if (n <= enumeratedUpTo) visitAll(n, visit);
  else visitLattice(n, visit);
}

function visitAll(n: number, visit: Visit): void {
  const counts = new Array<number>(n).fill(0);
  const factorials = [1];
  for (let k = 1; k <= n; k += 1) factorials.push((factorials[k - 1] ?? 1) * k);
  const all = n ** n;
  const draw = (person: number, left: number, ways: number) => {
    if (person === n - 1) {
      counts[person] = left;
      visit(counts, ways / (factorials[left] ?? 1) / all);
      return;
    }
    for (let times = 0; times <= left; times += 1) {
      counts[person] = times;
      draw(person + 1, left - times, ways / (factorials[times] ?? 1));
    }
  };
  draw(0, n, factorials[n] ?? 1);
}

function visitLattice(n: number, visit: Visit): void {
  const roots = firstPrimes(n).map((prime) => Math.sqrt(prime) % 1);
  const counts = new Array<number>(n).fill(0);
  for (let point = 1; point <= latticePoints; point += 1) {
    counts.fill(0);
    for (const root of roots) {
      const person = Math.floor(((point * root) % 1) * n);
      counts[person] = (counts[person] ?? 0) + 1;
    }
    visit(counts, 1 / latticePoints);
  }
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
