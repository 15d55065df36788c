import type { Instrument } from "@kith/instrument";
import { givenOnce, toName } from "../found/to-id.ts";
import { endsOf, portableScale } from "../keys/portable-scale.ts";

/** A row that Kobo and ODK compute by themselves. */
export type Calculation = { name: string; calculation: string };

/**
 * The reversed items and the scores as calculations, so that the file scores itself wherever it is opened. An answer that
 * is none of the numbers counts as not given.
 */
export function calculations(instrument: Instrument): Calculation[] {
  const once = givenOnce("_");
  for (const { id } of [...instrument.items, ...instrument.unscoredItems]) once(toName(id));
  const reversed = instrument.items
    .filter((item) => item.reverse === true)
    .map((item) => ({
      name: once(`${toName(item.id)}_r`),
      calculation: `${endsOf(instrument, item.optionSet)} - \${${toName(item.id)}}`,
    }));
  const scored = instrument.scales.flatMap((scale) => {
    const portable = portableScale(instrument, scale);
    if (!portable) return [];
    const { items, needed, dividesByAnswered, times } = portable;
    const value = ({ item, reversedFrom }: (typeof items)[number]) =>
      reversedFrom === null ? `\${${toName(item)}}` : `(${reversedFrom} - \${${toName(item)}})`;
    const isNumber = (item: string) => `number(\${${toName(item)}}) = number(\${${toName(item)}})`;
    const answered = once(`answered_${toName(scale.id)}`);
    const total = items.map((one) => `if(${isNumber(one.item)}, ${value(one)}, 0)`).join(" + ");
    const divided = dividesByAnswered ? `(${total}) div \${${answered}}` : `(${total})`;
    return [
      { name: answered, calculation: items.map(({ item }) => `if(${isNumber(item)}, 1, 0)`).join(" + ") },
      {
        name: once(`score_${toName(scale.id)}`),
        calculation: `if(\${${answered}} >= ${needed}, ${divided}${times === 1 ? "" : ` * ${times}`}, '')`,
      },
    ];
  });
  return [...reversed, ...scored];
}
