import * as v from "valibot";
import { Published } from "../../src/attack/published.ts";
import { allMultisets, reconstruct } from "../../src/attack/reconstruct.ts";

const whole = v.pipe(v.number(), v.integer());
const range = v.tuple([whole, whole]);

/** One case with known answers. Their source is an independent program that lists every vector. */
export const KnownCase = v.strictObject({
  id: v.string(),
  published: Published,
  bandFrom: whole,
  allMultisets: v.nullable(whole),
  queries: v.array(
    v.strictObject({
      insider: v.array(whole),
      datasets: whole,
      membersInBand: v.array(whole),
      supportOfAnother: v.array(whole),
      certain: v.array(v.strictObject({ value: whole, atLeast: whole, atMost: whole })),
      maximum: range,
      minimum: range,
    }),
  ),
});
export type KnownCase = v.InferOutput<typeof KnownCase>;

/** What our attack says to the same case. */
export function ourAnswers({ id, published, bandFrom, allMultisets: all, queries }: KnownCase): KnownCase {
  const none: [number, number] = [Number.NaN, Number.NaN];
  const learned = reconstruct(
    published,
    bandFrom,
    queries.map(({ insider }) => insider),
  );
  return {
    id,
    published,
    bandFrom,
    allMultisets: all === null ? null : Number(allMultisets(published)),
    queries: learned.map((one) => ({ ...one, maximum: one.maximum ?? none, minimum: one.minimum ?? none })),
  };
}
