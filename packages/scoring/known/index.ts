export { scoringAdapter } from "./adapter.ts";
export type { Adapter, KnownCase, Tolerance } from "./case.ts";
export { compareCase, type Outcome } from "./compare.ts";
export { readCases } from "./read-cases.ts";
