import { asLong, type Leak, type Spot } from "./leak.ts";

/** Every number in a text as it is printed, without its sign, in whatever digits it is written. */
export function numbersSaid(text: string): string[] {
  return text.normalize("NFKC").match(/[\p{N}]+(?:\.[\p{N}]+)*(?:e[+-]?\d+)?/giu) ?? [];
}

/** Whether a text has any digit, of whatever writing: without one it says no number, no code and no row. */
export const hasDigit = /\p{N}/u;

/** The numbers, child codes and rows of bare numbers in a text that no release lets out there. */
export function leaksInText(text: string, place: string, { file, allowed }: Spot): Leak[] {
  if (!hasDigit.test(text)) return [];
  const said = allowed.withoutNames(text);
  const code = said.match(codes)?.[0];
  if (code !== undefined) return [{ file, what: code, place, why: "this looks like somebody's code" }];
  const row = said.normalize("NFKC").match(bareRow)?.[0];
  if (row !== undefined) return [{ file, what: shortened(row), place, why: asLong }];
  return numbersSaid(said)
    .filter((number) => !allowed.numbers.has(number))
    .map((number) => ({ file, what: number, place, why: whyNot(number) }));
}

/** Four is the smallest group there is: so many bare numbers in a row may be a child each. */
export const rowOfChildren = 4;

/** Why a number that is not on the list may not stand here. */
export function whyNot(number: string): string {
  return /\.\d{2,}$|e/i.test(number)
    ? "it is more precise than anything released"
    : "no release that belongs here lists this number";
}

/** A long thing as its beginning, so that the sentence about it stays a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Codes of children, teachers and caregivers, such as c07. */
const codes = /\b[ckt]\d{1,3}\b/i;
const bareRow = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])[-−+]?\d+(?:\.\d+)?(?:[\s,;|/、，；]+[-−+]?\d+(?:\.\d+)?){${rowOfChildren - 1},}`,
  "u",
);
