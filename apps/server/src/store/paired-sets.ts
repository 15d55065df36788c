/** Which children are behind each published comparison, by `informant/scale/from/to`. It never leaves the ledger. */
export type PairedSets = Record<string, string[]>;
