/** One answer on offer. `beans` counts from none to four where it says how much; `apart` is a way to say nothing on purpose. */
export type CompiledChoice = { value: number | string; words: string; beans: number | null; apart: boolean };

/** In sight when any of these questions has the number beside it. */
export type Condition = readonly { question: string; is: number }[];

/** One question with its answers, the heart of one screen. */
export type CompiledQuestion = {
  name: string;
  stem: string | null;
  words: string;
  required: boolean;
  showIf: Condition | null;
  choices: CompiledChoice[];
};

/** A form as plain data: all that a page needs to draw it and to walk through it, without SurveyJS. */
export type CompiledForm = { language: "zh-CN" | "en"; title: string; questions: CompiledQuestion[] };

/** A form, or why SurveyJS itself must draw it. */
export type Compiled = { kind: "compiled"; form: CompiledForm } | { kind: "outside"; because: string };
