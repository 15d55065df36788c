import { languages, type Problem } from "@kith/instrument";
import { pointsOf } from "../claims/claims.ts";
import type { Claim, ReleaseFacts } from "../release.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/** "All" and "none" tell of each child. */
const quantifier = {
  "zh-CN": /全部|所有|每个|每一个|每名|每位|个个|人人|没有一个|没有人|无一/,
  en: /\b(?:all of|all the|all \d+|every|everyone|everybody|each of|none of|nobody|no one|not one)\b/i,
};

/** No sentence of a release speaks of all or of none of the children, in numbers or in words, whatever its scales are called. */
export const noAllOrNone: Rule = {
  id: "no-all-or-none",
  number: "P7",
  wayOut: ways.rewrite,
  source: "EU Handbook on Statistical Disclosure Control, section 5.2; NCES top and bottom coding",
  broken: (facts) => pointsOf(facts).flatMap((point) => allOrNone(point, facts.scales)),
};

/** Where one sentence speaks of each child. The name of a scale may: "kind to everyone" is what was asked. */
export function allOrNone({ id, words }: Claim, scales: Pick<ReleaseFacts["scales"][number], "words">[]): Problem[] {
  return languages.flatMap((language) => {
    const own = scales.reduce((text, scale) => text.replaceAll(scale.words[language], ""), words[language]);
    const found = quantifier[language].exec(own);
    return found === null
      ? []
      : [
          {
            at: `the sentence ${id}`,
            says: {
              en: `"${found[0]}" speaks of each child; say it of the group`,
              "zh-CN": `“${found[0]}”说到了每一个孩子；请说整个小组`,
            },
          },
        ];
  });
}
