import { toSurvey } from "@kith/form";
import type { Informant, Instrument, Language } from "@kith/instrument";
import { Model, settings } from "survey-core";
import "survey-core/i18n/simplified-chinese";

settings.animationEnabled = false;
settings.titleTags.page = "p";
settings.titleTags.question = "p";

/** SurveyJS's own form of a draft, in our look: one question a screen for families and children, a list for teachers. */
export function previewModel(
  instrument: Instrument,
  language: Language,
  seenBy: Informant,
  data: Record<string, unknown>,
): Model {
  const model = new Model(toSurvey(instrument, language));
  model.showTitle = false;
  model.showNavigationButtons = false;
  model.showProgressBar = false;
  model.focusFirstQuestionAutomatic = false;
  model.focusOnFirstError = false;
  // No style element at run time: a strict content security policy would take it away.
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  model.css = {
    page: { title: "preview-stem" },
    question: { title: "preview-item" },
    radiogroup: { root: "preview-answers" },
  };
  if (seenBy === "teacher" || seenBy === "facilitator") model.questionsOnPageMode = "singlePage";
  for (const question of model.getAllQuestions()) question.setPropertyValue("itemComponent", "kith-preview-answer");
  model.data = stillOnOffer(model, data);
  return model;
}

/** What was answered before the draft was changed, as far as it is still an answer. */
function stillOnOffer(model: Model, data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([name, value]) => {
      const question = model.getQuestionByName(name);
      const choices: { value: unknown }[] = question?.choices ?? [];
      return choices.some((choice) => choice.value === value);
    }),
  );
}
