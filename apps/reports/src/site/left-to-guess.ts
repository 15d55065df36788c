import type { Release } from "@kith/release";

/** What is left to guess of the averages of some reports: to a stranger, and to a parent who knows their own child's scores. */
export type LeftToGuess = { outsider: string; family: string; releases: Release[] };

/** The residual risk as the reports themselves say it, the smallest first. Reports without an average have none. */
export function leftToGuess(releases: readonly Release[]): LeftToGuess[] {
  const risks = releases.flatMap((release) => {
    const [outsider, family] = release.howSure.find(({ id }) => id === "residual-risk")?.numbers ?? [];
    return outsider === undefined || family === undefined ? [] : [{ outsider, family, release }];
  });
  return [...Map.groupBy(risks, ({ outsider, family }) => `${outsider} ${family}`).values()]
    .map((same) => ({
      outsider: same[0]?.outsider ?? "",
      family: same[0]?.family ?? "",
      releases: same.map(({ release }) => release),
    }))
    .toSorted(
      (one, other) => Number(one.family) - Number(other.family) || Number(one.outsider) - Number(other.outsider),
    );
}
