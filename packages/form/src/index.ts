export { type FormAnswers, fromSurvey } from "./from-survey.ts";
export type { SurveyChoice, SurveyData, SurveyJSON, SurveyPage, SurveyQuestion } from "./survey.ts";
export { toSurvey } from "./to-survey.ts";
