import type { Informant, Instrument, Language, Words } from "@kith/instrument";
import { toSurvey } from "../to-survey.ts";
import { compile } from "./compile.ts";
import type { CompiledForm } from "./compiled-form.ts";

/** What both lanes must know of a form beside its questions. */
export type FormFacts = {
  id: string;
  version: string;
  hash: string;
  informant: Informant;
  /** How many questions are scored. */
  count: number;
  /** Questions that are never scored, each with what is said after it whatever was answered. */
  unscored: Record<string, Words>;
  sensitive: string[];
};

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

export function formFacts(instrument: Instrument, hash: string): FormFacts {
  const { id, version, informant, items, unscoredItems } = instrument;
  return {
    id,
    version,
    hash,
    informant,
    count: items.length,
    unscored: Object.fromEntries(unscoredItems.map((item) => [item.id, item.afterWords])),
    sensitive: items.filter((item) => item.sensitive !== undefined).map((item) => item.id),
  };
}
