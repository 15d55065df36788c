/** The part with SurveyJS in it, which is large: it comes while the person reads the first screen. */
export function loadQuestions(): Promise<typeof import("./questions.tsx")> {
  return import("./questions.tsx");
}
