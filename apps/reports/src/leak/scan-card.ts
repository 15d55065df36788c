import type { Card } from "../card/card.ts";
import { paintCard } from "../card/paint-card.ts";
import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";
import { isDrawnFromItsText } from "./read-drawing.ts";

/** The leaks of a card: its words and its figure are searched, and painted again they must give the picture, byte for byte. */
export async function leaksInCard(bytes: Uint8Array, card: Card | null, spot: Spot): Promise<Leak[]> {
  const { file } = spot;
  const place = "the picture";
  if (card === null || !Buffer.from(await paintCard(card)).equals(bytes))
    return [{ file, what: "something that is not known", place, why: "it is not the card of its report" }];
  const { title, about, says, figure } = card;
  const words = [title, about, ...says, figure?.name ?? ""].flatMap((text) => leaksInText(text, place, spot));
  if (figure === null) return words;
  const drawn = isDrawnFromItsText(figure.drawn)
    ? leaksInText(
        figure.drawn.replaceAll(/<text class="tick"[^>]*>\d<\/text>/g, "").replaceAll(/<[^>]*>/g, " · "),
        place,
        spot,
      )
    : [{ file, what: "its figure", place, why: "it shows more than the numbers written in it" }];
  return [...words, ...drawn];
}
