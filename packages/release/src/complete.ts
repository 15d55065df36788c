import { contentHash } from "@kith/instrument";
import { cautionsOf } from "./cautions.ts";
import { claimsOf } from "./claims/claims.ts";
import { methodOf } from "./design.ts";
import { manifestOf } from "./manifest.ts";
import type { Release, ReleaseFacts } from "./release.ts";
import { signingSentence } from "./words/signing-words.ts";

/** The whole release that these facts come to: sentences, cautions, list of numbers and hash follow from the facts. */
export function complete(facts: ReleaseFacts): Release {
  const { mainPoints, howSure } = claimsOf(facts);
  const cautions = cautionsOf(facts);
  const method = [...methodOf(facts.design), signingSentence(facts.signing)];
  const manifest = manifestOf(facts, { mainPoints, howSure, method, cautions });
  const unsealed = { ...facts, mainPoints, howSure, method, cautions, manifest };
  return { ...unsealed, hash: contentHash(unsealed) };
}
