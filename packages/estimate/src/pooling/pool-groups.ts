import type { Interval } from "../numbers/interval.ts";
import { type RandomEffectsMeta, randomEffectsMeta } from "./random-effects-meta.ts";

/** One group's mean change and the square of its standard error. */
export type GroupChange = { group: string; change: number; variance: number };

/** What all groups say together. The prediction is where one more group like these may lie. */
export type PooledGroups =
  | {
      kind: "pooled";
      groups: string[];
      estimate: number;
      interval: Interval;
      p: number;
      tau2: number;
      i2: number;
      prediction: { kind: "prediction"; interval: Interval } | { kind: "refused"; why: "fewer-than-five-groups" };
    }
  | { kind: "refused"; why: "fewer-than-two-groups" };

/** Fewer groups than this cannot say where the next one will lie (Higgins, Thompson & Spiegelhalter 2009). */
const predictionNeeds = 5;

/**
 * Groups taken together, by the one way that is safe with few groups: REML, and Hartung–Knapp that may only widen (`hksjAdhoc`).
 *
 * Says: the mean change over groups and its interval; from five groups on also where a next group may lie, which is much wider.
 * Formula: the mean weighted by 1 / (variance + τ²), with a t interval of k − 1 degrees of freedom; see `randomEffectsMeta`.
 * Sources: DerSimonian & Laird (1986); Hartung & Knapp (2001); Röver, Knapp & Friede (2015) for widening only.
 * Not for: one group made to look like many, or picking the groups that went well.
 * Refuses, in its answer: fewer than two groups; a prediction from fewer than five. Throws on a variance that is not above 0.
 */
export function poolGroups(groups: readonly GroupChange[], confidence: number): PooledGroups {
  const meta = randomEffectsMeta(
    groups.map(({ change }) => change),
    groups.map(({ variance }) => variance),
    "REML",
    "hksjAdhoc",
    confidence,
  );
  const { estimate, interval, p, tau2, i2 } = meta;
  if (estimate === null || interval === null || p === null || tau2 === null || i2 === null) {
    return { kind: "refused", why: "fewer-than-two-groups" };
  }
  const names = groups.map(({ group }) => group);
  return { kind: "pooled", groups: names, estimate, interval, p, tau2, i2, prediction: predictionOf(meta) };
}

function predictionOf({ k, predictionInterval }: RandomEffectsMeta) {
  if (k < predictionNeeds || predictionInterval === null) {
    return { kind: "refused", why: "fewer-than-five-groups" } as const;
  }
  return { kind: "prediction", interval: predictionInterval } as const;
}
