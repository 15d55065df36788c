import type { Instrument, Language } from "@kith/instrument";
import { toSurvey } from "../to-survey.ts";
import { compile } from "./compile.ts";
import type { CompiledForm } from "./compiled-form.ts";
import { type FormFacts, formFacts } from "./form-facts.ts";

/** A form as a phone gets it: everything the light page draws, in both languages, and nothing of how it is scored. */
export type LightForm = FormFacts & { forms: Record<Language, CompiledForm> };

/** An instrument as the light page's data, compiled from its SurveyJS JSON; or why only SurveyJS can draw it. */
export function makeLightForm(
  instrument: Instrument,
  hash: string,
): { kind: "compiled"; form: LightForm } | { kind: "outside"; because: string } {
  const chinese = compile(toSurvey(instrument, "zh-CN"));
  if (chinese.kind === "outside") return chinese;
  const english = compile(toSurvey(instrument, "en"));
  if (english.kind === "outside") return english;
  return {
    kind: "compiled",
    form: { ...formFacts(instrument, hash), forms: { "zh-CN": chinese.form, en: english.form } },
  };
}
