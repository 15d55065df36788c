export { compile } from "./compile/compile.ts";
export type { Compiled, CompiledChoice, CompiledForm, CompiledQuestion } from "./compile/compiled-form.ts";
export { escaped } from "./compile/escaped.ts";
export { answered, inSight } from "./compile/filling.ts";
export { answerHtml, fieldsetHtml, questionHtml } from "./compile/question-html.ts";
export { type FormAnswers, fromSurvey } from "./from-survey.ts";
export type { SurveyChoice, SurveyData, SurveyJSON, SurveyPage, SurveyQuestion } from "./survey.ts";
export { toSurvey } from "./to-survey.ts";
