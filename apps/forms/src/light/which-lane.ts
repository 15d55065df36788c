import { compile, toSurvey } from "@kith/form";
import type { Language } from "@kith/instrument";
import type { KeptLink, Settings } from "../keep/kept.ts";

// Not taken from its room, whose schemas are too large for a phone.
const languages: readonly Language[] = ["zh-CN", "en"];

/** The light page, or SurveyJS and why. */
export type Lane = { kind: "light" } | { kind: "surveyjs"; because: string };

/** This window was opened with `/f?lane=surveyjs`, to see a form on a phone as SurveyJS draws it. It holds until it is closed. */
export function isLargeLaneWanted(): boolean {
  const asked = new URLSearchParams(location.search).get("lane") === "surveyjs";
  if (asked) sessionStorage.setItem("kith-lane", "surveyjs");
  return asked || sessionStorage.getItem("kith-lane") === "surveyjs";
}

/**
 * Which lane draws a link's forms: on a phone the light page, if it knows every form behind the link in both languages; on wider
 * screens, for lists and for ways of asking that only SurveyJS has, SurveyJS.
 */
export function whichLane(
  link: KeptLink,
  screen: { wide: boolean },
  settings: Settings & { twoSteps?: boolean },
): Lane {
  const { kind, forms, instruments } = link.opened;
  if (screen.wide) return { kind: "surveyjs", because: "the screen is wide" };
  if (kind !== "caregiver" && kind !== "child") return { kind: "surveyjs", because: `the link is a ${kind}` };
  if (settings.twoSteps === true) return { kind: "surveyjs", because: "each question is asked in two steps" };
  for (const { instrument: key } of forms) {
    const asked = instruments[key];
    if (!asked) return { kind: "surveyjs", because: `${key} is not here` };
    for (const language of languages) {
      const compiled = compile(toSurvey(asked.instrument, language));
      if (compiled.kind === "outside") return { kind: "surveyjs", because: compiled.because };
    }
  }
  return { kind: "light" };
}
