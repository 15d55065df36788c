import type { GroupEstimate } from "@kith/estimate";
import type { Informant, Instrument, Words } from "@kith/instrument";
import { asPublished } from "../attack/as-published.ts";
import { posteriorsInBand } from "../attack/posterior.ts";
import type { Published } from "../attack/published.ts";
import { comparisonOf } from "../cells.ts";
import { policy } from "../policy.ts";
import type { Release } from "../release.ts";

/** A number that nothing forbids, and that goes out only when whoever signs has looked at it. For the team only. */
export type Review = { scale: string; informant: Informant; wave: "before" | "after"; says: Words };

/** How a review is called where people say that they looked at it. */
export function cellOfReview({ informant, scale }: Pick<Review, "informant" | "scale">): string {
  return `${informant}/${scale}`;
}

/**
 * The numbers that make some family much surer of another child: picked at random, is it in the upper half of the scale?
 * It is asked when knowing their own child moves a family's answer by more than a quarter, or to where one hardly doubts,
 * under any of the declared priors. It is a judgement and no proof, so people decide: until each of them says that they
 * looked at it (`signatureProblems`), or they hold it back, the release does not go out.
 */
export function reviewsOf({ findings }: Release, estimate: GroupEstimate, instruments: Instrument[]): Review[] {
  return findings.flatMap((finding) => {
    const comparison = finding.kind === "shown" ? comparisonOf(finding, estimate, instruments) : null;
    if (finding.kind === "withheld" || comparison === null) return [];
    return (["before", "after"] as const).flatMap((wave) => {
      const published = asPublished(finding, wave, comparison.pairs.length);
      const own = comparison.pairs.map((pair) => Math.round(pair[wave] / finding.step));
      const { scale, informant } = finding;
      return isMuchSurer(published, own) ? [{ scale, informant, wave, says }] : [];
    });
  });
}

const says: Words = {
  "zh-CN": "有一家人知道自己孩子的分数以后，会对别的孩子心里更有数。签字的人请看一看，再决定公布还是留着。",
  en: "One family, knowing their own child's score, could be a good deal surer about another child. Whoever signs looks at it, and decides whether it goes out or is held back.",
};

function isMuchSurer(published: Published, own: number[]): boolean {
  const { lowest, highest, people } = published;
  const middle = Math.ceil((lowest + highest) / 2);
  const pairs =
    people >= policy.twoInsidersFrom ? own.flatMap((one, at) => own.slice(0, at).map((other) => [one, other])) : [];
  const { least, most, shift, priors } = policy.posterior;
  return priors.some(({ mean, spread }) => {
    const range = highest - lowest;
    const prior = (score: number) => Math.exp(-(((score - lowest) / range - mean) ** 2) / (2 * spread * spread));
    const [outsider = null, ...families] = posteriorsInBand(
      published,
      middle,
      [[], ...own.map((one) => [one]), ...pairs],
      prior,
    );
    if (outsider === null) return false;
    const isSure = (chance: number) => chance <= least || chance >= most;
    return families.some(
      (chance) => chance !== null && (Math.abs(chance - outsider) > shift || (isSure(chance) && !isSure(outsider))),
    );
  });
}
