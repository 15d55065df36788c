import { answered, type CompiledForm, type CompiledQuestion, inSight, type LightForm } from "@kith/form";
import type { Language } from "@kith/instrument";
import { keepAnswer } from "../keep/keep-answer.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { type Step, stepsOf } from "../sitting/steps.ts";

/** A sitting's forms as the light page holds them: what is answered, what is in sight, and what can be tapped. */
export type Filling = {
  steps(): Step[];
  question(step: Step): CompiledQuestion;
  data(): Record<string, unknown>[];
  /** Answers of each form that could not be written to this device. */
  notKept(): Record<string, unknown>[];
  /** Every answer is on this device's disk right after the tap that gave it. Null says that it was sent meanwhile. */
  answer(step: Step, value: string): Promise<Sitting | null>;
};

export function makeFilling(link: KeptLink, sitting: Sitting, language: () => Language): Filling {
  const forms = sitting.drafts.map((draft) => lightFormOf(link, draft.form.instrument));
  const data = sitting.drafts.map((draft) => ({ ...draft.data }) as Readonly<Record<string, unknown>>);
  const unwritten: Map<string, unknown>[] = data.map(() => new Map());
  const formAt = (at: number): CompiledForm => {
    const form = forms[at]?.forms[language()];
    if (!form) throw new TypeError(`formAt requires one of the sitting's forms, and ${at} is none`);
    return form;
  };
  return {
    steps: () =>
      stepsOf(
        forms.map(({ unscored }, at) => ({
          unscored: Object.keys(unscored),
          inSight: inSight(formAt(at), data[at] ?? {}).map((question) => question.name),
        })),
      ),
    question: (step) => questionOf(formAt(step.form), step.question),
    notKept: () => unwritten.map((one) => Object.fromEntries(one)),
    data: () => data.map((one) => ({ ...one })),
    answer: async (step, text) => {
      const form = formAt(step.form);
      const choice = questionOf(form, step.question).choices.find((one) => String(one.value) === text);
      if (!choice) throw new TypeError(`answer requires a choice of ${step.question}`);
      const before = data[step.form] ?? {};
      const after = answered(form, before, step.question, choice.value);
      data[step.form] = after;
      const gone = Object.keys(before).filter((name) => !(name in after));
      unwritten[step.form]?.set(step.question, choice.value);
      let kept = await keepAnswer(sitting.key, step.form, step.question, choice.value);
      unwritten[step.form]?.delete(step.question);
      for (const name of gone) kept = await keepAnswer(sitting.key, step.form, name, undefined);
      return kept;
    },
  };
}

/** A form of a link as the light page draws it. */
export function lightFormOf(link: KeptLink, key: string): LightForm {
  const form = link.opened.light?.[key];
  if (!form) throw new TypeError(`lightFormOf requires a form that was compiled, and ${key} was not`);
  return form;
}

function questionOf(form: CompiledForm, name: string): CompiledQuestion {
  const question = form.questions.find((one) => one.name === name);
  if (!question) throw new TypeError(`questionOf requires a question of the form, and ${name} is none`);
  return question;
}
