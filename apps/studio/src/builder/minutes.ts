import type { Informant, Language } from "@kith/instrument";
import type { Draft } from "./draft.ts";

/**
 * About how long the form takes, in minutes, rounded up to a half. Someone who is read to hears three characters or two
 * and a half words a second; a teacher reads twice as fast. On top come the seconds to choose. A rule of thumb, to be
 * replaced by the times of real forms.
 */
export function minutesToFill(draft: Draft, language: Language): number {
  const { reading, choosing } = pace[draft.informant];
  const perSecond = (language === "en" ? 2.5 : 3) * reading;
  const words = draft.items.map((item) => lengthOf(item.words[language], language));
  const stem = lengthOf(draft.stem[language], language);
  const seconds = stem / perSecond + words.reduce((sum, length) => sum + length / perSecond + choosing, 0);
  return Math.ceil((seconds / 60) * 2) / 2;
}

const pace: Record<Informant, { reading: number; choosing: number }> = {
  child: { reading: 1, choosing: 12 },
  caregiver: { reading: 1, choosing: 14 },
  teacher: { reading: 2, choosing: 4 },
  facilitator: { reading: 2, choosing: 5 },
};

function lengthOf(text: string, language: Language): number {
  return (text.match(language === "en" ? /\S+/g : /\p{Script=Han}/gu) ?? []).length;
}
