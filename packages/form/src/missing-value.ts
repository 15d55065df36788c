import type { MissingCode } from "@kith/instrument";

const prefix = "missing:";

/** A missing code as a SurveyJS value. It is a word, so that no condition on numbers can take it for one. */
export function toMissingValue(code: MissingCode): string {
  return `${prefix}${code}`;
}

/** The code behind such a value, among those on offer; nothing where it is not one of them. */
export function fromMissingValue(value: string, offered: readonly MissingCode[]): MissingCode | undefined {
  return offered.find((code) => toMissingValue(code) === value);
}
