import type { Answer, MissingCode } from "@kith/instrument";
import type { FormAnswers } from "../from-survey.ts";
import { fromMissingValue } from "../missing-value.ts";
import type { SurveyData } from "../survey.ts";
import type { CompiledQuestion } from "./compiled-form.ts";
import type { LightForm } from "./light-form.ts";

/** What was tapped as answers, word for word what `fromSurvey` makes of it, without the instrument. */
export function lightAnswers(form: LightForm, data: SurveyData): FormAnswers {
  const made: FormAnswers = { answers: {}, unscored: {} };
  const { questions } = form.forms["zh-CN"];
  for (const question of questions) {
    if (!isShown(questions, question, data)) continue;
    const value = Object.hasOwn(data, question.name) ? (data[question.name] ?? undefined) : undefined;
    const chosen = question.choices.find((choice) => choice.value === value)?.value;
    if (chosen !== value)
      throw new TypeError(`lightAnswers requires answers that were on offer, and "${question.name}" has another`);
    if (!Object.hasOwn(form.unscored, question.name)) made.answers[question.name] = toAnswer(chosen);
    else if (typeof chosen === "string") made.unscored[question.name] = chosen;
  }
  return made;
}

const codes: readonly MissingCode[] = ["cant-say", "not-observed", "prefer-not", "not-planned", "blank", "unreadable"];

function toAnswer(chosen: number | string | undefined): Answer {
  if (typeof chosen === "number") return chosen;
  return { missing: (chosen !== undefined && fromMissingValue(chosen, codes)) || "blank" };
}

/** A question that hangs on a hidden one is hidden with it, whatever the data still hold. */
function isShown(questions: readonly CompiledQuestion[], { showIf }: CompiledQuestion, data: SurveyData): boolean {
  if (!showIf) return true;
  return showIf.some(({ question, is }) => {
    const asked = questions.find((one) => one.name === question);
    return asked !== undefined && data[question] === is && isShown(questions, asked, data);
  });
}
