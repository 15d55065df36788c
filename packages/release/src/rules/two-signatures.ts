import type { Problem } from "@kith/instrument";
import { policy } from "../policy.ts";
import type { Release } from "../release.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";
import { cellOfReview, type Review } from "./surer-for-knowing.ts";

/** One person who read one draft. `hash` is of all its content, so a draft that changes is not signed any more. */
export type Signature = { by: string; hash: string; lookedAt: readonly string[] };

/** One person is enough only where everybody is invented, and then the release says so. */
export const twoSignatures: Rule = {
  id: "two-signatures",
  number: "P1",
  wayOut: ways.ask,
  source: "SACRO guide, principles-based exceptions: a second person checks what a rule of thumb would not let through",
  broken: (facts) => tooFewSign(facts),
};

/** The same for a release of several groups together. */
export function tooFewSign({ signing, madeUp }: Pick<Release, "signing" | "madeUp">): Problem[] {
  return signing === "one-person" && !madeUp
    ? [
        {
          at: "signing",
          says: {
            en: "real people stand behind this, so two people sign it before it goes out",
            "zh-CN": "这里说的是真人，所以公开前要有两个人签字",
          },
        },
      ]
    : [];
}

/**
 * Why this very draft may not go out yet: different people sign its content, and each has looked at every number that makes
 * a family much surer of another child. A signature under another draft does not count.
 */
export function signatureProblems(
  { hash, signing }: Pick<Release, "hash" | "signing">,
  reviews: readonly Review[],
  signatures: readonly Signature[],
): Problem[] {
  const signed = signatures.filter((one) => one.hash === hash && one.by.trim() !== "");
  const own = Map.groupBy(signed, ({ by }) => by.trim().toLowerCase());
  const missing = policy.signatures[signing] - own.size;
  const open = [...new Set(reviews.map(cellOfReview))].filter((cell) =>
    [...own.values()].some((all) => !all.some(({ lookedAt }) => lookedAt.includes(cell))),
  );
  return [
    ...(missing > 0
      ? [
          {
            at: "signatures",
            says: {
              en: `this very draft is to be read and signed by so many more people: ${missing}`,
              "zh-CN": `还差 ${missing} 个人：请他们看过这一份草稿再签字`,
            },
          },
        ]
      : []),
    ...open.map((cell) => ({
      at: `reviews.${cell}`,
      says: {
        en: "whoever signs must look at this number, or hold it back: it makes a family much surer of another child",
        "zh-CN": "签字的人要看过这个数，或者先不公开它：它会让一家人对另一个孩子的情况更有把握",
      },
    })),
  ];
}
