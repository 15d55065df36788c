import type { Instrument, Item, MissingOption } from "@kith/instrument";
import type { Offer } from "./question.ts";

/** The draft after a person said yes to what an import had guessed. */
export function acceptOffer(draft: Instrument, offer: Offer): Instrument {
  switch (offer.kind) {
    case "reverse":
      return {
        ...draft,
        items: draft.items.map((item) => (item.id === offer.item ? { ...item, reverse: true } : item)),
      };
    case "scale": {
      const weights = new Map(offer.items.map(({ item, weight }) => [item, weight]));
      const items = draft.items.map((item): Item => {
        const weight = weights.get(item.id);
        return weight === undefined ? item : { ...item, scales: [...item.scales, { scale: offer.scale.id, weight }] };
      });
      return { ...draft, items, scales: [...draft.scales, offer.scale] };
    }
    case "missing-option":
      return withMissingOption(draft, offer);
  }
}

function withMissingOption(
  draft: Instrument,
  { optionSet, value, code }: Extract<Offer, { kind: "missing-option" }>,
): Instrument {
  const taken = draft.optionSets.find((set) => set.id === optionSet)?.options.find((option) => option.value === value);
  if (!taken) return draft;
  const option: MissingOption = { code, words: taken.words };
  const isKnown = draft.missingOptions.some((known) => known.code === code);
  return {
    ...draft,
    missingOptions: isKnown ? draft.missingOptions : [...draft.missingOptions, option],
    optionSets: draft.optionSets.map((set) =>
      set.id === optionSet ? { ...set, options: set.options.filter((one) => one !== taken) } : set,
    ),
    items: draft.items.map((item) => {
      if (!item.showIf?.in.includes(value)) return item;
      const asked = draft.items.find(({ id }) => id === item.showIf?.item);
      if (asked?.optionSet !== optionSet) return item;
      const { showIf, ...open } = item;
      const left = showIf.in.filter((one) => one !== value);
      return left.length > 0 ? { ...open, showIf: { ...showIf, in: left } } : open;
    }),
  };
}
