import type { Informant, Language } from "@kith/instrument";
import type { Finding } from "@kith/release";
import { personInSentence, say, sayWords } from "../words/say.ts";
import { wayOf } from "./row-says.ts";

const order = ["upWorse", "downWorse", "down", "up", "cannot-tell", "withheld"] as const;
type Way = (typeof order)[number];

/** The finding as a headline: who says what, with what got worse first. */
export function headline(scale: string, findings: Finding[], language: Language): string {
  const byWay = order
    .map((way) => ({ way, who: findings.filter((finding) => way === wayOrWithheld(finding)).map((f) => f.informant) }))
    .filter(({ who }) => who.length > 0);
  const [only] = byWay;
  const says =
    byWay.length === 1 && only?.way === "withheld"
      ? say(sayWords.allWithheld, language)
      : byWay.length === 1 && only?.way === "cannot-tell"
        ? say(sayWords.allCannotTell, language)
        : byWay
            .map(({ way, who }) => say(sayWords[way], language, { who: listed(who, language) }))
            .join(say(sayWords.between, language));
  return say(sayWords.headline, language, { scale, says });
}

function wayOrWithheld(finding: Finding): Way {
  return finding.kind === "withheld" ? "withheld" : wayOf(finding);
}

/** A list as a person says it: “a”, “a and b”, “a, b and c”. */
function listed(who: Informant[], language: Language): string {
  const names = who.map((informant) => personInSentence[informant][language]);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return names.slice(0, -1).join(say(sayWords.comma, language)) + say(sayWords.and, language) + last;
}
