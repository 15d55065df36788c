import { told } from "@kith/instrument";
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer());
const decimal = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, told({ en: "a printed number looks like 17.40", "zh-CN": "印出来的数写成 17.40 这样" })),
);

/** One printed figure, and what it was rounded to; halves away from zero. */
export const Figure = v.strictObject({ value: decimal, unit: decimal });
export type Figure = v.InferOutput<typeof Figure>;

/** What was printed of one score of one group. Scores are whole numbers from `lowest` to `highest`. */
export const Published = v.strictObject({
  people: v.pipe(count, v.minValue(1)),
  lowest: count,
  highest: count,
  mean: v.nullable(Figure),
  /** The standard deviation with n − 1 below the line, where it was printed. */
  sd: v.nullable(Figure),
  /** The standard error of the mean, where it was printed: the standard deviation over the root of n. */
  se: v.exactOptional(v.nullable(Figure)),
});
export type Published = v.InferOutput<typeof Published>;
