import type { FormFacts } from "@kith/form";
import type { Place } from "../keep/kept.ts";

/** One screen of a sitting. */
export type Step = { form: number; question: string; scored: boolean };

/** A form as far as its screens go: which of its questions are never scored, and those in sight just now. */
export type FormInSight = { unscored: readonly string[]; inSight: readonly string[] };

/** Every screen of a sitting in its order. What is never scored, whether to call or to talk, comes last of all. */
export function stepsOf(forms: readonly FormInSight[]): Step[] {
  const steps = forms.flatMap(({ unscored, inSight }, form) =>
    inSight.map((question) => ({ form, question, scored: !unscored.includes(question) })),
  );
  return [...steps.filter((step) => step.scored), ...steps.filter((step) => !step.scored)];
}

/** Before which screen there is a break: after the first of several forms, or half-way through one long one. */
export function restBefore(steps: readonly Step[]): number | null {
  const scored = steps.filter((step) => step.scored);
  const secondForm = scored.findIndex((step) => step.form > 0);
  if (secondForm > 0) return secondForm;
  return scored.length >= 16 ? Math.floor(scored.length / 2) : null;
}

/** The number of the screen where someone is. A question that is no longer in sight gives the nearest one before it. */
export function stepAt(steps: readonly Step[], place: Place | null): number {
  if (place === null) return 0;
  if (place.kind === "end") return steps.length;
  const exact = steps.findIndex((step) => step.form === place.form && step.question === place.question);
  if (exact >= 0) return exact;
  const last = steps.findLastIndex((step) => step.scored && step.form === place.form);
  return Math.max(last, 0);
}

export function placeOf(steps: readonly Step[], at: number): Place {
  const step = steps[at];
  return step ? { kind: "question", form: step.form, question: step.question } : { kind: "end" };
}

/** The screens without an answer, in order. */
export function blankSteps(steps: readonly Step[], data: readonly Readonly<Record<string, unknown>>[]): number[] {
  return steps.flatMap((step, at) => ((data[step.form]?.[step.question] ?? undefined) === undefined ? [at] : []));
}

/** About how long it takes, in whole minutes: a child needs longer for each question, and a teacher is quick. */
export function minutesFor(forms: readonly Pick<FormFacts, "informant" | "count">[]): number {
  const seconds = { caregiver: 20, teacher: 9, child: 20, facilitator: 20 };
  const total = forms.reduce((sum, one) => sum + one.count * seconds[one.informant], 0);
  return Math.max(1, Math.round(total / 60));
}
