import * as v from "valibot";
import { Published } from "../src/index.ts";

const whole = v.pipe(v.number(), v.integer());
/** From the least to the greatest it may be. Where nothing fits there is neither, however a file writes that. */
const span = v.pipe(
  v.nullable(v.tuple([v.nullable(whole), v.nullable(whole)])),
  v.transform((pair) => (pair?.includes(null) ? null : pair)),
);
const anyOrder = (one: number, other: number) => one - other;
const ascending = v.pipe(
  v.array(whole),
  v.transform((numbers) => numbers.toSorted(anyOrder)),
);
const certain = v.pipe(
  v.array(v.object({ value: whole, atLeast: whole, atMost: whole })),
  v.transform((all) => all.toSorted((one, other) => one.value - other.value)),
);

/** A number as it was printed: as text, since 6.00 is not 6. A bare number is read as its shortest decimals. */
const asPrinted = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const figure = v.nullish(v.object({ value: asPrinted, unit: asPrinted }), null);

/** What was printed, read by the attack's own schema. A figure that the attack does not know is refused, not passed over. */
const printed = v.pipe(
  v.looseObject({ mean: figure, sd: figure, se: figure }),
  v.transform((entries): unknown => entries),
  Published,
);

/** One case with known answers, found by an independent program that lists every vector of scores. What is not said is not asked. */
export const KnownCase = v.object({
  id: v.string(),
  published: printed,
  bandFrom: whole,
  allMultisets: v.nullish(whole, null),
  queries: v.array(
    v.object({
      insider: v.array(whole),
      datasets: v.optional(whole),
      membersInBand: v.optional(ascending),
      supportOfAnother: v.optional(ascending),
      certain: v.optional(certain),
      maximum: v.optional(span),
      minimum: v.optional(span),
    }),
  ),
});
export type KnownCase = v.InferOutput<typeof KnownCase>;
