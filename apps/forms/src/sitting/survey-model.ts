import { toSurvey } from "@kith/form";
import type { Instrument, Language } from "@kith/instrument";
import { Model, settings } from "survey-core";
import "survey-core/i18n/simplified-chinese";

settings.animationEnabled = false;
settings.titleTags.page = "p";
settings.titleTags.question = "h1";

/** A SurveyJS form that leaves its look and its walking to us: its own buttons and style sheets stay out. */
export function surveyModel(instrument: Instrument, language: Language, data: Record<string, unknown>): Model {
  const model = new Model(toSurvey(instrument, language));
  model.showTitle = false;
  model.showNavigationButtons = false;
  model.showProgressBar = false;
  // Our frame walks through several forms in a row, so it also decides when a tap goes on.
  model.autoAdvanceEnabled = false;
  // No style element at run time: a strict content security policy would take it away.
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  model.css = { page: { title: "stem" }, question: { title: "item" }, radiogroup: { root: "answers" } };
  for (const question of model.getAllQuestions()) question.setPropertyValue("itemComponent", "kith-answer");
  model.data = data;
  return model;
}

/** The questions in sight, in the form's own order. */
export function inSight(model: Model): string[] {
  return model.visiblePages.flatMap((page) => page.questions.map((question) => question.name));
}

export function showQuestion(model: Model, name: string): void {
  const page = model.visiblePages.find((candidate) => candidate.questions.some((question) => question.name === name));
  if (page && model.currentPage !== page) model.currentPage = page;
}
