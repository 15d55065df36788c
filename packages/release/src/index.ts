export { Figure, Published } from "./attack/published.ts";
export { allMultisets, type Learned, reconstruct } from "./attack/reconstruct.ts";
export { type Draft, draftOf } from "./draft-of.ts";
export { checkText } from "./free-text/check-text.ts";
export { makeRelease } from "./make-release.ts";
export { policy, policyVersion } from "./policy.ts";
export { printed } from "./printed.ts";
export { readRelease } from "./read-release.ts";
export { reasonWords } from "./reason-words.ts";
export {
  Claim,
  Finding,
  Harm,
  Release,
  ReleaseFacts,
  type ShownFinding,
  type WithheldFinding,
  WithheldReason,
} from "./release.ts";
export type { ReleaseContext } from "./release-context.ts";
export type { Rule } from "./rules/rule.ts";
export { rules } from "./rules/rules.ts";
export { informantWords, oneTeacher } from "./words/informant-words.ts";
export { type ScaleWords, scaleWords } from "./words/scale-words.ts";
