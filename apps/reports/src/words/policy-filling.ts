import { policy } from "@kith/release";

const [few, more] = policy.bands;

/** The numbers of the rules of publication that the method page says. They are public and the same for every group. */
export const policyFilling = {
  pairs: policy.minimumPairs,
  enrolled: policy.minimumEnrolled,
  fewFrom: few.from,
  fewTo: few.to,
  fewUnit: few.leastUnit,
  moreFrom: more.from,
  moreUnit: more.leastUnit,
} as const;
