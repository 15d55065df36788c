import type { KeptLink, Settings } from "../keep/kept.ts";

/** The light page, or SurveyJS and why. */
export type Lane = { kind: "light" } | { kind: "surveyjs"; because: string };

/** This window was opened with `/f?lane=surveyjs`, to see a form on a phone as SurveyJS draws it. It holds until it is closed. */
export function isLargeLaneWanted(): boolean {
  const asked = new URLSearchParams(location.search).get("lane") === "surveyjs";
  if (asked) sessionStorage.setItem("kith-lane", "surveyjs");
  return asked || sessionStorage.getItem("kith-lane") === "surveyjs";
}

/**
 * Which lane draws a link's forms: on a phone the light page, if every form behind the link was compiled for it; on wider screens,
 * for lists and for ways of asking that only SurveyJS has, SurveyJS.
 */
export function whichLane(
  link: KeptLink,
  screen: { wide: boolean },
  settings: Settings & { twoSteps?: boolean },
): Lane {
  const { kind, forms, light } = link.opened;
  if (screen.wide) return { kind: "surveyjs", because: "the screen is wide" };
  if (kind !== "caregiver" && kind !== "child") return { kind: "surveyjs", because: `the link is a ${kind}` };
  if (settings.twoSteps === true) return { kind: "surveyjs", because: "each question is asked in two steps" };
  const beyond = forms.find((form) => !light?.[form.instrument]);
  if (beyond) return { kind: "surveyjs", because: `${beyond.instrument} is not compiled` };
  return { kind: "light" };
}
