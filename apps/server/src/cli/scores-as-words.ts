import type { AnswersLine } from "@kith/exchange";
import { explainScore, scoreScale } from "@kith/scoring";
import { spoken } from "./command.ts";
import type { ScoreText } from "./scores-as-json.ts";

/** Why each score is what it is, or why there is none: for each form and scale the rule and what became of each answer. */
export function scoresAsWords(): ScoreText {
  return { some: (forms) => forms.map(explained).join(""), end: () => "" };
}

function explained({ instrument, child, wave, raterId, language, answers }: AnswersLine): string {
  const whose = [child, wave, raterId, instrument.id].filter((one) => one !== "").join(" · ");
  const scales = instrument.scales.map((scale) => {
    const [result, ...because] = explainScore(instrument, scoreScale(instrument, scale.id, answers, language));
    return [...(result ? [`  ${spoken(result)}`] : []), ...because.map((words) => `    ${spoken(words)}`)].join("\n");
  });
  return `${[whose, ...scales].join("\n")}\n\n`;
}
