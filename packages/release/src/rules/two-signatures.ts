import type { Problem } from "@kith/instrument";
import { bandSaid } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { ReleaseFacts } from "../release.ts";

/**
 * Means of six or seven children are the exception, and two different people answer for it. Where the policy asks for
 * it, a release without two signatures is not made.
 */
export function signatureProblems(
  { findings }: Pick<ReleaseFacts, "findings">,
  signatures: readonly string[] | undefined,
  isRequired: boolean = policy.requireTwoSignatures,
): Problem[] {
  const isSmall = findings.some((finding) => finding.kind === "shown" && bandSaid(finding.people)?.id === "6-7");
  const signed = new Set((signatures ?? []).map((name) => name.trim()).filter((name) => name !== ""));
  return isRequired && isSmall && signed.size < 2
    ? [
        {
          at: "signatures",
          says: {
            en: "means of six or seven children go out only when two different people have read the draft and signed it",
            "zh-CN": "六七个孩子的平均数，要有两个人分别看过草稿并签字，才能公开",
          },
        },
      ]
    : [];
}
