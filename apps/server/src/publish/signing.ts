import { cellOfReview, policy, type Release, type Review, signatureProblems } from "@kith/release";
import type { ReleaseObstacle, Signing } from "../../api/index.ts";
import type { Signed } from "../store/signatures.ts";
import { notSigned, toLookAt } from "./signing-obstacles.ts";

/** A draft, of a group or of several together, and everyone who ever signed one of the same subject. */
export type Signable = {
  draft: Pick<Release, "hash" | "signing">;
  reviews: readonly Review[];
  signatures: readonly Signed[];
};

/** Who has signed this very draft, told to one of those who may. */
export function signingOf({ draft, signatures }: Signable, by: string, lastOut: string | null): Signing {
  const told = (some: readonly Signed[]) => {
    const first = new Map(some.toReversed().map((one) => [one.by, { by: one.by, at: one.at }]));
    return [...first.values()].toReversed();
  };
  const own = signatures.filter(({ hash }) => hash === draft.hash);
  const lapsed = signatures.filter(({ hash, at }) => hash !== draft.hash && (lastOut === null || at > lastOut));
  return {
    hash: draft.hash,
    needed: policy.signatures[draft.signing],
    signed: told(own),
    mine: own.some((one) => one.by === by),
    lapsed: told(lapsed),
  };
}

/** Why this very draft may not go out yet. */
export function unsigned({ draft, reviews, signatures }: Signable): ReleaseObstacle[] {
  const open = reviews.map(cellOfReview);
  return signatureProblems(draft, reviews, signatures).map(({ at }) => {
    const cell = open.find((one) => at === `reviews.${one}`);
    return cell === undefined ? notSigned(missingOf(draft, signatures)) : toLookAt(cell);
  });
}

function missingOf({ hash, signing }: Pick<Release, "hash" | "signing">, signatures: readonly Signed[]): number {
  const signed = new Set(signatures.filter((one) => one.hash === hash).map(({ by }) => by.trim().toLowerCase()));
  return policy.signatures[signing] - signed.size;
}

/** Numbers to look at, each once. */
export function cellsToLookAt(reviews: readonly Review[]): string[] {
  return [...new Set(reviews.map(cellOfReview))];
}
