import { type Language, languages } from "@kith/instrument";
import type { Draft, DraftWords, TextStatus } from "./draft.ts";

/** One text of a draft: what it is, whose it is, and what is written in each language. */
export type DraftText = { kind: TextKind; of: string; words: DraftWords };

type TextKind =
  | "title"
  | "stem"
  | "notice"
  | "licence"
  | "item"
  | "scale"
  | "definition"
  | "option"
  | "missing"
  | "band";

/** Every text that somebody will read, in the order of the screen. Answer sets that no item uses are not among them. */
export function textsOf(draft: Draft): DraftText[] {
  const used = new Set(draft.items.map((item) => item.optionSet));
  return [
    { kind: "title", of: "", words: draft.title },
    { kind: "stem", of: "", words: draft.stem },
    ...draft.items.map(({ id, words }) => ({ kind: "item", of: id, words }) as const),
    ...draft.optionSets
      .filter((set) => used.has(set.id))
      .flatMap(({ id, options }) =>
        options.map(({ value, words }) => ({ kind: "option", of: `${id}:${value}`, words }) as const),
      ),
    ...draft.missingOptions.map(({ code, words }) => ({ kind: "missing", of: code, words }) as const),
    ...draft.scales.flatMap(({ id, words, definition, bands }) => [
      { kind: "scale", of: id, words } as const,
      { kind: "definition", of: id, words: definition } as const,
      ...bands.map((band) => ({ kind: "band", of: `${id}:${band.id}`, words: band.words }) as const),
    ]),
    { kind: "notice", of: "", words: draft.notice },
    { kind: "licence", of: "", words: draft.licence.notice },
  ];
}

/** Where the status of a text in one language is kept. */
export function statusKey({ kind, of }: Pick<DraftText, "kind" | "of">, language: Language): string {
  return `${of === "" ? kind : `${kind}:${of}`}/${language}`;
}

/** How far each text has come: one that is empty, one that is only written, and those that somebody vouched for. */
export function statusOf(draft: Draft, text: DraftText, language: Language): TextStatus | "empty" | "written" {
  if (text.words[language].trim() === "") return "empty";
  return draft.textStatus[statusKey(text, language)] ?? "written";
}

/** Vouches for some texts in a language, or takes it back. Empty texts are passed over. */
export function vouch(draft: Draft, texts: DraftText[], language: Language, status: TextStatus | null): Draft {
  const textStatus = { ...draft.textStatus };
  for (const text of texts) {
    if (text.words[language].trim() === "") continue;
    if (status === null) delete textStatus[statusKey(text, language)];
    else textStatus[statusKey(text, language)] = status;
  }
  return { ...draft, textStatus };
}

/**
 * Nobody has vouched for words that were changed since. Where the Chinese changes, the English of it was made from
 * something else, and the other way round, so both have to be looked at again.
 */
export function withStatusKept(before: Draft, after: Draft): Draft {
  if (Object.keys(after.textStatus).length === 0 || before === after) return after;
  const earlier = new Map(textsOf(before).map((text) => [statusKey(text, "en"), text.words]));
  const textStatus = { ...after.textStatus };
  for (const text of textsOf(after)) {
    const words = earlier.get(statusKey(text, "en"));
    if (words && languages.every((language) => words[language] === text.words[language])) continue;
    for (const language of languages) {
      const key = statusKey(text, language);
      if (before.textStatus[key] === textStatus[key]) delete textStatus[key];
    }
  }
  return { ...after, textStatus };
}

/** What was kept of texts that were vouched for; a word that we do not know is not among them. */
export function textStatusOf(kept: Readonly<Record<string, string>>): Record<string, TextStatus> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, word]) => {
      const status = statuses.find((one) => one === word);
      return status ? [[key, status]] : [];
    }),
  );
}

const statuses = ["back-translated", "approved", "official"] as const satisfies readonly TextStatus[];
