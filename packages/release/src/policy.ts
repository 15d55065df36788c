/**
 * What may be said aloud, as numbers. They are public: nothing depends on their being secret, because every format
 * is chosen by how many children and which instrument, never by the answers (Kenthapadi, Mishra and Nissim 2005).
 */
export const policy = {
  version: "1.3.0",
  /** Fewer enrolled than this, and only what was offered is told. */
  minimumEnrolled: 6,
  /** Fewer children with both a before and an after, and the cell is withheld. */
  minimumPairs: 6,
  /** A caregiver result needs so many different caregivers. */
  minimumCaregivers: 5,
  /**
   * By how many children: the coarsest that a mean may be, in units and in steps of the scale; and how large a change
   * must be, as a share of the scale, before it is called one. The shares are about two standard errors of the mean
   * change of so many children, whose changes on our 0–4 scales spread by about .65: 2.45 × .65 / √7 = .60 of 4;
   * 2.36 × .65 / √8 = .54, said as .5.
   */
  bands: [
    { id: "6-7", from: 6, to: 7, leastUnit: 0.2, leastSteps: 1, changeShare: 0.15 },
    { id: "8-10", from: 8, to: 10, leastUnit: 0.1, leastSteps: 0.5, changeShare: 0.125 },
    { id: "11-or-more", from: 11, to: null, leastUnit: 0.1, leastSteps: 0.5, changeShare: 0.125 },
  ],
  units: [0.1, 0.2, 0.5, 1, 2],
  /** A scale that can be released goes by steps of at most two points, and by at most so many of them. */
  mostStep: 2,
  mostSteps: 400,
  /** A rounded mean within this share of either end is told in words: 0.2 on a scale from 0 to 4. */
  endShare: 0.05,
  /** A mean worse by this share of the scale is harm: 0.3 on a scale from 0 to 4 … */
  harmShare: 0.075,
  /** … where at least so many children answered twice. */
  harmPairs: 5,
  /** From so many children the release is attacked as every two members together, and not only as each of them. */
  twoInsidersFrom: 8,
  /** How many families may put together what they know. */
  insiders: 2,
  /** No reader may tell the others' highest or lowest score to fewer points than this, or this share of the scale. */
  leastPoints: 2,
  leastWidthShare: 0.1,
  /** A part of a whole is told only where it, and the rest, have so many children. */
  leastPart: 8,
  /** Two children may not make up a mean nearly alone: the others add at least this share of the first (p% rule) … */
  dominance: { rest: 0.1, two: 0.9 },
  /** A second number of one scale, informant and wave is of the very same children, or of so many others. */
  leastDifference: 3,
  /** How many different people sign the very draft that goes out. One is enough only where everybody in it is invented. */
  signatures: { "two-people": 2, "one-person": 1 },
  /**
   * What each of them must have looked at, or held back, before it goes out: a reader who would be so sure of another child,
   * or so much surer for knowing their own. Priors are declared, not known: each child apart, normal about a mean of the
   * whole scale.
   */
  posterior: {
    least: 0.05,
    most: 0.95,
    shift: 0.25,
    priors: [
      { mean: 0.25, spread: 0.2 },
      { mean: 0.4, spread: 0.25 },
    ],
  },
  /** A margin of error comes from the spread of so many earlier children of so many groups, and is told to so much. */
  margin: { children: 30, groups: 4, unit: 0.05 },
  /**
   * Groups taken together: at least so many groups and children; changes to so much; and after everything that is public is
   * subtracted, a group whose own change is not public may still lie anywhere within this share of the scale.
   */
  pool: {
    groups: 3,
    children: 10,
    unit: 0.1,
    leastWidth: 0.15,
    bands: [
      { from: 10, to: 19 },
      { from: 20, to: 39 },
      { from: 40, to: null },
    ],
    order: { supported: 0.9, hinted: 0.7 },
  },
  /** No percentage of fewer than so many. */
  percentOf: 20,
  /** Attendance beyond these shares is told as "or more" and "or fewer": nobody reads that all came, or none. */
  attendance: { least: 0.05, most: 0.95 },
} as const;

export const policyVersion: string = policy.version;

export type Band = (typeof policy.bands)[number];
