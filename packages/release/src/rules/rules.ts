import { type Refusal, refusalsBy } from "../refusal.ts";
import type { ReleaseFacts } from "../release.ts";
import { changeOfReleased } from "./change-of-released.ts";
import { coarseTime } from "./coarse-time.ts";
import { countsAsBands } from "./count-bands.ts";
import { endOfScale } from "./end-of-scale.ts";
import { enoughPairs } from "./enough-pairs.ts";
import { enoughRaters } from "./enough-raters.ts";
import { harmContextOnly } from "./harm-context.ts";
import { harmIsSaid } from "./harm-is-said.ts";
import { marginFromMany } from "./margin-from-many.ts";
import { minimumGroup } from "./minimum-group.ts";
import { namesAndPlaces } from "./names-and-places.ts";
import { noAllOrNone } from "./no-all-or-none.ts";
import { noExtremes } from "./no-extremes.ts";
import { noSpread } from "./no-spread.ts";
import { noTest } from "./no-test.ts";
import { notWorkedOut } from "./not-worked-out.ts";
import { oneComparison } from "./one-comparison.ts";
import { noParts } from "./parts-of-a-whole.ts";
import { percentOfTwenty } from "./percent-of-twenty.ts";
import type { Rule } from "./rule.ts";
import { twoSignatures } from "./two-signatures.ts";
import { unitByPeople } from "./unit-by-people.ts";
import { wordsOfChange } from "./words-of-change.ts";

/** Every rule that a release must keep. */
export const rules: readonly Rule[] = [
  minimumGroup,
  enoughPairs,
  enoughRaters,
  unitByPeople,
  changeOfReleased,
  endOfScale,
  wordsOfChange,
  harmIsSaid,
  harmContextOnly,
  notWorkedOut,
  oneComparison,
  namesAndPlaces,
  coarseTime,
  percentOfTwenty,
  countsAsBands,
  marginFromMany,
  noSpread,
  noTest,
  noExtremes,
  noAllOrNone,
  noParts,
  twoSignatures,
];

/** Everything in these facts that breaks a rule: which one, where, and what would help. */
export function brokenRules(facts: ReleaseFacts): Refusal[] {
  return rules.flatMap((rule) => refusalsBy(rule, rule.broken(facts)));
}
