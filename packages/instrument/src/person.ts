import * as v from "valibot";

/** Who answers. The person themself is the rater; this is the role they answer in. */
export const Informant = v.picklist(["caregiver", "teacher", "child", "facilitator"]);
export type Informant = v.InferOutput<typeof Informant>;

/** When: baseline, mid-way, after the last session, follow-up. */
export const Wave = v.picklist(["T0", "mid", "T1", "T2"]);
export type Wave = v.InferOutput<typeof Wave>;

/** Why an answer is missing. Never zero, and never one in place of another. What cannot be read stands on paper alone. */
export const MissingCode = v.picklist(["cant-say", "not-observed", "prefer-not", "not-planned", "blank", "unreadable"]);
export type MissingCode = v.InferOutput<typeof MissingCode>;
