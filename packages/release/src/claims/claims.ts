import type { Claim, ReleaseFacts } from "../release.ts";
import { certaintyClaim, howSureClaims } from "./certainty-claims.ts";
import { cannotTellClaims, changeClaims } from "./change-claims.ts";
import { harmClaims } from "./harm-claims.ts";
import { offeredClaim } from "./offered.ts";
import { withheldClaims } from "./withheld-claims.ts";

const mostMainPoints = 6;

/**
 * The sentences of a release, from its facts alone: harm first, then what was offered, what changed, what cannot be
 * told, what is withheld, and how sure one can be. What is beyond six main points opens the second list.
 */
export function claimsOf(facts: ReleaseFacts): { mainPoints: Claim[]; howSure: Claim[] } {
  const all = pointsOf(facts);
  return {
    mainPoints: all.slice(0, mostMainPoints),
    howSure: [...all.slice(mostMainPoints), ...howSureClaims(facts)],
  };
}

/** The sentences that speak of the children, in order. */
export function pointsOf(facts: ReleaseFacts): Claim[] {
  return [
    ...harmClaims(facts),
    offeredClaim(facts),
    ...changeClaims(facts),
    ...cannotTellClaims(facts),
    ...withheldClaims(facts),
    certaintyClaim(facts),
  ];
}
