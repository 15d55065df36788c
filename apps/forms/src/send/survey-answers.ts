import { fromSurvey } from "@kith/form";
import type { AnswersOf } from "./finish-sitting.ts";

/** A form's answers as the SurveyJS lane holds them. */
export const surveyAnswers: AnswersOf = (link, key, data) => {
  const asked = link.opened.instruments[key];
  if (!asked) throw new TypeError(`surveyAnswers requires the instrument of every draft, and ${key} is not kept`);
  return fromSurvey(asked.instrument, data);
};
