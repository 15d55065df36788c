export { attackChanges, type ChangeAttack } from "./attack/attack-changes.ts";
export { attackMembers, type MemberAttack, type MemberScores } from "./attack/attack-members.ts";
export { attackRelease, type CellAttack } from "./attack/attack-release.ts";
export { type Leaver, leaverOf } from "./attack/differencing.ts";
export { everyoneFell } from "./attack/everyone-fell.ts";
export type { JointPublished } from "./attack/joint-published.ts";
export { posteriorInBand } from "./attack/posterior.ts";
export { Figure, Published } from "./attack/published.ts";
export { allMultisets, type Learned, reconstruct } from "./attack/reconstruct.ts";
export { isSafe, type ScorePair, type Verdict } from "./attack/verdict.ts";
export { Design, methodOf, plainDesign } from "./design.ts";
export { type Draft, type DraftValue, type DraftWithheld, draftOf } from "./draft-of.ts";
export { checkName, checkText } from "./free-text/check-text.ts";
export { addEntry, LedgerEntry, MemberSet, readLedger } from "./ledger/ledger.ts";
export { memberSets } from "./ledger/member-sets.ts";
export { attackLedger, type LeaverFound } from "./ledger/rest-of-a-set.ts";
export { ledgerProblems } from "./ledger/same-members-or-nothing.ts";
export { makeRelease, releaseProblems } from "./make-release.ts";
export { policy, policyVersion } from "./policy.ts";
export { printed } from "./printed.ts";
export { asEdition, makeProgrammeRelease } from "./programme/make-programme-release.ts";
export type { ProgrammeContext, ToldBefore } from "./programme/programme-context.ts";
export {
  Order,
  PooledFinding,
  PooledReason,
  ProgrammeFinding,
  ProgrammeRelease,
} from "./programme/programme-release.ts";
export { type ReadProgrammeRelease, readProgrammeRelease } from "./programme/read-programme-release.ts";
export { spreadsOf } from "./programme/spreads-of.ts";
export { type ValueTogether, valuesTogether } from "./programme/values-together.ts";
export { withheldTogether } from "./programme/withheld-together.ts";
export { type ReadRelease, readRelease } from "./read-release.ts";
export { reasonWords } from "./reason-words.ts";
export { type Refusal, sayBrokenRule, sayRefusal } from "./refusal.ts";
export {
  Claim,
  Finding,
  Harm,
  Release,
  ReleaseFacts,
  type ShownFinding,
  Spread,
  type WithheldFinding,
  WithheldReason,
} from "./release.ts";
export type { ReleaseContext } from "./release-context.ts";
export { finerThanATerm } from "./rules/coarse-time.ts";
export { countBands } from "./rules/count-bands.ts";
export type { Rule } from "./rules/rule.ts";
export { rules } from "./rules/rules.ts";
export { cellOfReview, type Review, reviewsOf } from "./rules/surer-for-knowing.ts";
export { type Signature, signatureProblems } from "./rules/two-signatures.ts";
export { hasWholeSteps } from "./rules/unit-by-people.ts";
export { scaleRange } from "./scale-range.ts";
export { readTombstone, Tombstone, tombstoneWords } from "./tombstone.ts";
export { type WayOut, wayOutOf } from "./way-out.ts";
export { attendanceWords } from "./words/attendance-words.ts";
export { informantWords, oneTeacher } from "./words/informant-words.ts";
export { type ScaleWords, scaleWords } from "./words/scale-words.ts";
