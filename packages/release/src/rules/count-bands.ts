import { formBands, isSame } from "../people-band.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * Which bands a count out of so many people may be told as, so that so many insiders together never learn what each of
 * the others is: a band from a to b is safe just where a ≤ n − k − 1 and b ≥ k + 1. Null where one band is all there is.
 */
export function countBands(people: number, insiders: number): { from: number; to: number }[] | null {
  if (people < 2 * insiders + 3) return null;
  const [low, high] = [insiders + 1, people - insiders - 1];
  const middle = Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);
  return [{ from: 0, to: low }, ...middle.map((count) => ({ from: count, to: count })), { from: high, to: people }];
}

/** How many forms came back is a count of people too. It is told as one of the bands and never as a number of its own. */
export const countsAsBands: Rule = {
  id: "count-bands",
  number: "P5",
  wayOut: ways.again,
  source:
    "EU Handbook on Statistical Disclosure Control: group attribute disclosure; the k + 1 rule, listed exhaustively in the tests",
  broken: ({ responses }) =>
    responses.flatMap(({ words }, index) =>
      formBands.some((band) => isSame(band, words))
        ? []
        : [
            {
              at: `responses.${index}.words`,
              says: {
                en: `"${words.en}" is not a band of forms; say "${formBands.map(({ en }) => en).join('", "')}"`,
                "zh-CN": `“${words["zh-CN"]}”不是可以说的份数；只能说：${formBands.map((band) => band["zh-CN"]).join("、")}`,
              },
            },
          ],
    ),
};
