import type { Item, Language, OptionSet } from "@kith/instrument";

/** An answer turned so that more always means more of the scale: lowest + highest - ticked where the item is reverse-keyed. */
export function keyAnswer(item: Item, options: OptionSet["options"], ticked: number, language: Language): number {
  if (!isReversed(item, language)) return ticked;
  const values = options.map((option) => option.value);
  return Math.min(...values) + Math.max(...values) - ticked;
}

function isReversed(item: Item, language: Language): boolean {
  return typeof item.reverse === "boolean" ? item.reverse : item.reverse[language];
}
