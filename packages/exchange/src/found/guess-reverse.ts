import type { Instrument, Item, OptionSet } from "@kith/instrument";
import type { Question } from "../question.ts";
import type { FoundForm, FoundItem } from "./found-form.ts";
import { shown } from "./left-out.ts";

/** Reversals that the file computes, each offered for its question: a guessed key is never taken for the key. */
export function askReverse(
  form: FoundForm,
  draft: Instrument,
  ids: Map<string, { id: string; from: FoundItem }>,
): Question[] {
  return form.guesses.flatMap((guess): Question[] => {
    if (guess.kind !== "reverse") return [];
    const known = ids.get(guess.name);
    const item = draft.items.find(({ id }) => id === known?.id);
    if (!known || !item || known.from.note) return [];
    return [offerReverse(item, known.from.at, guess.because)];
  });
}

/**
 * Two answer sets with the same words and the numbers turned round are one set, and the questions of the rarer one look
 * reversed. They take the commoner set, and the reversal is offered.
 */
export function withMirroredSets(items: Item[], optionSets: OptionSet[]) {
  const uses = new Map<string, number>();
  for (const item of items) uses.set(item.optionSet, (uses.get(item.optionSet) ?? 0) + 1);
  const commoner = optionSets.toSorted((one, other) => (uses.get(other.id) ?? 0) - (uses.get(one.id) ?? 0));
  const mirrors = new Map<string, string>();
  for (const [at, set] of commoner.entries()) {
    const whole = commoner.slice(0, at).find((other) => !mirrors.has(other.id) && isMirrorOf(set, other));
    if (whole) mirrors.set(set.id, whole.id);
  }
  const turned = items.filter((item) => mirrors.has(item.optionSet));
  return {
    items: items.map((item) => ({ ...item, optionSet: mirrors.get(item.optionSet) ?? item.optionSet })),
    optionSets: optionSets.filter((set) => !mirrors.has(set.id)),
    questions: turned.map((item) => offerReverse(item, item.id, "")),
  };
}

function isMirrorOf(set: OptionSet, whole: OptionSet): boolean {
  if (set.options.length !== whole.options.length) return false;
  const values = whole.options.map((option) => option.value);
  const ends = Math.min(...values) + Math.max(...values);
  const byWords = new Map(whole.options.map((option) => [JSON.stringify(option.words), option.value]));
  const isTurned = set.options.every((option) => byWords.get(JSON.stringify(option.words)) === ends - option.value);
  return isTurned && set.options.some((option) => byWords.get(JSON.stringify(option.words)) !== option.value);
}

function offerReverse(item: Item, at: string, because: string): Question {
  const text = item.words["zh-CN"] || item.words.en || item.id;
  const why = because === "" ? "" : ` (${because})`;
  return {
    kind: "reverse",
    at,
    says: {
      "zh-CN": `“${shown(text)}”在文件里好像是反着计分的${why}。要当作反向题吗？没有确认以前按正向算。`,
      en: `"${shown(item.words.en || text)}" seems to be scored the other way round in this file${why}. Shall it be reversed? Until you say so, it is not.`,
    },
    offer: { kind: "reverse", item: item.id },
  };
}
