import { estimateAdapter } from "@kith/estimate/known";
import { type Adapter, scoringAdapter } from "@kith/scoring/known";

/** All functions that have known values, said in the interface of the rooms that compute them. */
export const knownAdapter: Adapter = { ...scoringAdapter, ...estimateAdapter };
