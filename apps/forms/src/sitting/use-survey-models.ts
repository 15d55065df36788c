import type { Instrument, Language } from "@kith/instrument";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Model } from "survey-core";
import { keepAnswer } from "../keep/keep-answer.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { type Step, stepsOf } from "./steps.ts";
import { inSight, surveyModel } from "./survey-model.ts";

export type Filling = {
  models: Model[];
  steps: Step[];
  data: Record<string, unknown>[];
  /** Answers of each form that could not be written to this device. */
  notKept: Record<string, unknown>[];
};

/** The sitting's forms as SurveyJS holds them. Every answer is on this device's disk right after the tap that gave it. */
export function useSurveyModels(
  link: KeptLink,
  sitting: Sitting,
  language: Language,
  sentElsewhere: () => void,
): Filling {
  const answers = useRef(sitting.drafts.map((draft) => draft.data));
  const [, setRound] = useState(0);
  const notKept = useRef(sitting.drafts.map(() => ({}) as Record<string, unknown>));
  const instruments = useMemo(
    () => sitting.drafts.map((draft) => instrumentOf(link, draft.form.instrument)),
    [link, sitting.drafts],
  );
  const models = useMemo(
    () => instruments.map((instrument, form) => surveyModel(instrument, language, { ...answers.current[form] })),
    [instruments, language],
  );
  useEffect(() => {
    const listening = models.map((model, form) => {
      const changed = (_: Model, { name, value }: { name: string; value: unknown }) => {
        answers.current[form] = model.data;
        setRound((round) => round + 1);
        void keepAnswer(sitting.key, form, name, value).then(
          (kept) => {
            delete notKept.current[form]?.[name];
            setRound((round) => round + 1);
            if (!kept) sentElsewhere();
          },
          () => {
            notKept.current = notKept.current.map((one, at) => (at === form ? { ...one, [name]: value } : one));
            setRound((round) => round + 1);
          },
        );
      };
      model.onValueChanged.add(changed);
      return () => model.onValueChanged.remove(changed);
    });
    return () => {
      for (const stop of listening) stop();
    };
  }, [models, sitting.key, sentElsewhere]);
  const steps = stepsOf(
    instruments.map(({ unscoredItems }, form) => ({
      unscored: unscoredItems.map((item) => item.id),
      inSight: inSightOf(models, form),
    })),
  );
  return { models, steps, data: models.map((model) => model.data), notKept: notKept.current };
}

function inSightOf(models: readonly Model[], form: number): string[] {
  const model = models[form];
  return model ? inSight(model) : [];
}

function instrumentOf(link: KeptLink, key: string): Instrument {
  const asked = link.opened.instruments[key];
  if (!asked) throw new TypeError(`useSurveyModels requires the instrument of every draft, and ${key} is not kept`);
  return asked.instrument;
}
