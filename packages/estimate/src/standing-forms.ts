import type { Response } from "@kith/instrument";

/** The forms that count: those that none replaces, and of several corrections of one form the newest. */
export function standingForms(responses: Response[]): Response[] {
  const replaced = new Set(responses.flatMap((response) => (response.replaces ? [response.replaces] : [])));
  return responses.filter(
    (response) => !replaced.has(response.id) && !responses.some((other) => isNewerCorrection(other, response)),
  );
}

function isNewerCorrection(other: Response, response: Response): boolean {
  if (!response.replaces || other.replaces !== response.replaces) return false;
  return Date.parse(other.finished) > Date.parse(response.finished);
}

/** One form asked for: whose, by whom, when and with what. */
export type Asked = Pick<Response, "child" | "informant" | "wave"> & { instrument: string };

/** The standing forms that answer one request: none, the one, or two that a person has to decide between. */
export function formsFor(forms: Response[], asked: Asked): Response[] {
  return forms.filter(
    (form) =>
      form.child === asked.child &&
      form.informant === asked.informant &&
      form.wave === asked.wave &&
      form.instrument.id === asked.instrument,
  );
}
