export type { Comparison, GroupEstimate, LeftOut, LeftOutWhy, Pair, Process, ResponseCount } from "./estimate.ts";
export { estimateGroup } from "./estimate-group.ts";
export type { GroupRecord } from "./group.ts";
