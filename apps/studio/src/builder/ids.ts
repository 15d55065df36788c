import type { Draft } from "./draft.ts";

/** A name for files and columns made from English words: small letters, digits and hyphens. Empty where nothing is left. */
export function idFrom(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}

/** The id that an instrument will have: the one it was given, or one made from its title. */
export function instrumentId({ id, title }: Draft): string {
  return id || idFrom(title.en);
}

/**
 * Scales that still have the name they were born with get one made from their words, so that a table of scores can be
 * read. In a later version names stay, as old answers go by them.
 */
export function withReadableIds(draft: Draft): Draft {
  if (draft.follows !== null) return draft;
  const taken = new Set(draft.scales.map((scale) => scale.id));
  const names = new Map<string, string>();
  for (const { id, words } of draft.scales) {
    const better = idFrom(words.en);
    if (!/^scale-\d+$/.test(id) || better === "" || taken.has(better)) continue;
    names.set(id, better);
    taken.add(better);
  }
  const called = (id: string) => names.get(id) ?? id;
  const renamed = <T extends { scale: string }>(use: T): T => ({ ...use, scale: called(use.scale) });
  return {
    ...draft,
    scales: draft.scales.map((scale) => ({ ...scale, id: called(scale.id), parts: scale.parts.map(renamed) })),
    items: draft.items.map((item) => ({ ...item, scales: item.scales.map(renamed) })),
    textStatus: Object.fromEntries(
      Object.entries(draft.textStatus).map(([key, status]) => [renamedKey(key, called), status]),
    ),
  };
}

function renamedKey(key: string, called: (id: string) => string): string {
  const [, kind, id, rest] = /^(scale|definition|band):([^:/]+)(.*)$/.exec(key) ?? [];
  return kind && id ? `${kind}:${called(id)}${rest}` : key;
}
