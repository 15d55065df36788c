import type { Informant } from "@kith/instrument";
import { bandSaid } from "../people-band.ts";
import type { Release } from "../release.ts";
import { asPublished } from "./as-published.ts";
import { isEndCertain, maximumOf, minimumOf, type Others, othersOf, supportOf } from "./means-only.ts";
import type { Published } from "./published.ts";
import { allMultisets, datasetsThatFit } from "./reconstruct.ts";

type Span = { from: number; to: number };

/** What can be worked out of one released mean, in steps of its scale. */
export type CellAttack = {
  scale: string;
  informant: Informant;
  wave: "before" | "after";
  /** The fewest children that the band may stand for; with more, less can be known. */
  people: number;
  /** How many sets of scores give this mean; null where they are beyond counting exactly. */
  datasets: number | null;
  outsider: Learned;
  /** Of the families a group could have, the one that would learn the most. Null where no one fits. */
  worstFamily: (Learned & { knows: number }) | null;
};

/** What one reader learns of the others: where a score, the highest and the lowest may lie, in steps of the scale. */
export type Learned = { score: Span; highest: Span; lowest: Span; isEndCertain: boolean };

/**
 * Attacks a release from its own numbers alone, as an outsider and as every family there could be. It needs no one's
 * scores, so anyone can run it.
 */
export function attackRelease({ findings }: Release): CellAttack[] {
  return findings.flatMap((finding) => {
    const people = finding.kind === "shown" ? bandSaid(finding.people)?.from : undefined;
    if (finding.kind === "withheld" || people === undefined) return [];
    return (["before", "after"] as const).flatMap((wave) => {
      const published = asPublished(finding, wave, people);
      const outsider = othersOf(published, []);
      if (outsider === null) return [];
      const { scale, informant } = finding;
      return [{ scale, informant, wave, people, ...attackMean(published, outsider) }];
    });
  });
}

function attackMean(published: Published, outsider: Others): Pick<CellAttack, "datasets" | "outsider" | "worstFamily"> {
  const { from, to } = supportOf(outsider);
  const families = Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((knows) => {
    const others = othersOf(published, [knows]);
    return others === null ? [] : [{ knows, ...learnedOf(others) }];
  });
  const narrow = ({ highest, lowest }: Learned) => Math.min(highest.to - highest.from, lowest.to - lowest.from);
  const isCountable = allMultisets(published) <= BigInt(Number.MAX_SAFE_INTEGER);
  return {
    datasets: isCountable ? datasetsThatFit(published) : null,
    outsider: learnedOf(outsider),
    worstFamily: families.toSorted((one, other) => narrow(one) - narrow(other))[0] ?? null,
  };
}

export function learnedOf(others: Others): Learned {
  return {
    score: supportOf(others),
    highest: maximumOf(others),
    lowest: minimumOf(others),
    isEndCertain: isEndCertain(others),
  };
}
