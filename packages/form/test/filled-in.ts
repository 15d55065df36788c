import { toSurvey } from "@kith/form";
import type { Answer, Instrument, Language } from "@kith/instrument";
import { Model } from "survey-core";

/** A real SurveyJS form of the instrument, and it must take our JSON without a complaint. */
export function opened(instrument: Instrument, language: Language): Model {
  const model = new Model(toSurvey(instrument, language));
  if (model.jsonErrors?.length) throw new TypeError(model.jsonErrors.map((error) => error.getFullDescription()).join());
  return model;
}

/** Fills a form as a person would, from screen to screen: at each question one of its choices, or none for -1. */
export function filledIn(model: Model, picks: readonly number[]): { data: Record<string, unknown>; seen: string[] } {
  const seen: string[] = [];
  for (let at = 0; at < model.visiblePages.length; at++) {
    const question = model.visiblePages[at]?.questions[0];
    if (!question) throw new TypeError("filledIn requires a question on every page");
    seen.push(question.name);
    const choices: { value: unknown }[] = question.getPropertyValue("choices");
    const pick = picks[seen.length % picks.length] ?? 0;
    const choice = pick < 0 ? undefined : choices[pick % choices.length];
    if (choice) question.value = choice.value;
  }
  return { data: model.data, seen };
}

/** What the response should say of one SurveyJS value, worked out without our code. */
export function expectedAnswer(value: unknown): Answer {
  if (typeof value === "number") return value;
  if (value === "missing:cant-say") return { missing: "cant-say" };
  if (value === "missing:not-observed") return { missing: "not-observed" };
  if (value === "missing:prefer-not") return { missing: "prefer-not" };
  if (value === "missing:not-planned") return { missing: "not-planned" };
  return { missing: "blank" };
}
