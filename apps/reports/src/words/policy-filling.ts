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

/** Those that the page about the children says: whom each report is attacked as, and how little any of them may learn. */
export const attackFilling = {
  twoFrom: policy.twoInsidersFrom,
  leastPoints: policy.leastPoints,
  leastPercent: policy.leastWidthShare * 100,
} as const;
