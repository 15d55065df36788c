import type { Answer, ShowIf } from "@kith/instrument";

/** Whether an earlier answer kept a question from being asked: it is then no part of its scale, and not a blank. */
export function isHidden(
  showIf: ShowIf | undefined,
  answer: Answer | undefined,
  answers: Readonly<Record<string, Answer>>,
): boolean {
  if (!showIf || answer !== undefined) return false;
  const earlier = answers[showIf.item];
  return typeof earlier !== "number" || !showIf.in.includes(earlier);
}
