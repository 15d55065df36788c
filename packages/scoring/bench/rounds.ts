/** One contestant: what it does in a round, and how many people that was. */
export type Contestant = { name: string; people: number; run(): unknown };

/**
 * Lets every contestant run in turn, round after round, so that a slow moment of the machine meets all of them alike.
 * Gives the median time of each for one person, in nanoseconds; the first round is for warming up.
 */
export function race(contestants: readonly Contestant[], rounds: number): Map<string, number> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, people, run } of contestants) {
      const from = performance.now();
      run();
      const took = ((performance.now() - from) * 1e6) / people;
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return new Map([...times].map(([name, took]) => [name, median(took)]));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
