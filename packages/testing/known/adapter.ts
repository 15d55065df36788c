import { type Adapter, estimateAdapter } from "@kith/estimate/known";
import { scoringAdapter } from "./scoring-adapter.ts";

/** All functions that have known values, said in the interface of the rooms that compute them. */
export const knownAdapter: Adapter = { ...scoringAdapter, ...estimateAdapter };
