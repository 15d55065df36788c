/** From where to where. Two-sided, with the same chance of missing on either side. */
export type Interval = { lower: number; upper: number };
