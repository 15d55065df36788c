import { useEffect, useState } from "react";
import { loadAgain } from "./load-again.ts";
import type { Questions } from "./questions.tsx";

/** The part with SurveyJS in it, which is large: it comes while the person reads the first screen. */
export type QuestionsPart = { kind: "coming" } | { kind: "here"; Questions: typeof Questions } | { kind: "missing" };

/** Fetches the questions' part once. When it is here, the form needs no network any more. */
export function useQuestionsPart(): QuestionsPart {
  const [part, setPart] = useState<QuestionsPart>({ kind: "coming" });
  useEffect(() => {
    import("./questions.tsx").then(
      ({ Questions }) => setPart({ kind: "here", Questions }),
      () => setPart({ kind: "missing" }),
    );
  }, []);
  useEffect(() => {
    if (part.kind !== "missing") return;
    addEventListener("online", loadAgain);
    return () => removeEventListener("online", loadAgain);
  }, [part]);
  return part;
}
