import { ExpressionRunner, Model } from "survey-core";
import type { PlainAnswers } from "./made-up-answers.ts";
import { choices, items, itemsPerSubscale, subscales } from "./made-up-scale.ts";

/** One subscale as a SurveyJS expression, the way its users write it. */
function expressionOf(subscale: string): string {
  const asked = items.filter((item) => item.subscale === subscale);
  const terms = asked.map(({ id, reverse }) => (reverse ? `4 - {${id}}` : `{${id}}`));
  return `sum(${terms.join(", ")}) / ${itemsPerSubscale}`;
}

/** SurveyJS's own way: one Model, used again for each person, with a calculated value for each subscale. */
export function surveyModel(): (answers: PlainAnswers) => number[] {
  const model = new Model({
    elements: items.map(({ id }) => ({ type: "radiogroup", name: id, choices })),
    calculatedValues: subscales.map((name) => ({ name, expression: expressionOf(name) })),
  });
  return (answers) => {
    model.data = answers;
    return subscales.map((name) => Number(model.getVariable(name)));
  };
}

/** Only its expression engine, with each expression read once. */
export function surveyExpressions(): (answers: PlainAnswers) => number[] {
  const runners = subscales.map((name) => new ExpressionRunner(expressionOf(name)));
  return (answers) => runners.map((runner) => Number(runner.runValues(answers)));
}

/** Of the reversed items that these people left blank: how many SurveyJS takes for the highest answer there is. */
export function wronglyReversed(people: PlainAnswers[]): { blank: number; asHighest: number } {
  const highest = Math.max(...choices);
  const counts = { blank: 0, asHighest: 0 };
  for (const { id } of items.filter((item) => item.reverse)) {
    const runner = new ExpressionRunner(`${highest} - {${id}}`);
    for (const answers of people.filter((one) => one[id] === undefined)) {
      counts.blank += 1;
      if (runner.runValues(answers) === highest) counts.asHighest += 1;
    }
  }
  return counts;
}
