import type { SurveyData } from "../survey.ts";
import type { CompiledForm, CompiledQuestion } from "./compiled-form.ts";

/** The questions in sight, in the form's order. */
export function inSight(form: CompiledForm, data: SurveyData): CompiledQuestion[] {
  return form.questions.filter(({ showIf }) => showIf?.some(({ question, is }) => data[question] === is) ?? true);
}

/** The data after one answer. A question that it hides loses its own answer at once, and with it what hung on that. */
export function answered(form: CompiledForm, data: SurveyData, name: string, value: number | string): SurveyData {
  return withoutHidden(form, { ...data, [name]: value });
}

function withoutHidden(form: CompiledForm, data: SurveyData): SurveyData {
  const seen = new Set(inSight(form, data).map((question) => question.name));
  const kept = Object.entries(data).filter(([name]) => seen.has(name));
  return kept.length === Object.keys(data).length ? data : withoutHidden(form, Object.fromEntries(kept));
}
