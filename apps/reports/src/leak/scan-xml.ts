import type { Leak, Spot } from "./leak.ts";
import { piecesOf } from "./markup.ts";
import { leaksInText, shortened } from "./numbers.ts";

/** The leaks of a feed or a sitemap: its texts, with what they hold for a page inside; its tags; its links. */
export function leaksInXml(xml: string, spot: Spot): Leak[] {
  return piecesOf(xml).flatMap((piece): Leak[] => {
    if (piece.kind === "text") return leaksInText(withoutTags(piece.text), `the text of <${piece.inside}>`, spot);
    if (piece.kind === "aside") return piece.text === declaration ? [] : leaksInText(piece.text, "a comment", spot);
    if (piece.kind === "tag") {
      const place = `<${shortened(piece.name)}>`;
      return [
        ...leaksInText(piece.name, place, spot),
        ...piece.attributes.flatMap(([key, value]) =>
          namespaces.has(value)
            ? []
            : leaksInText(`${key} ${value}`, `the attribute ${shortened(key)} of ${place}`, spot),
        ),
      ];
    }
    return [{ file: spot.file, what: shortened(piece.text), place: "the whole file", why: "no feed has such a part" }];
  });
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const namespaces = new Set([
  "http://www.w3.org/2005/Atom",
  "http://www.sitemaps.org/schemas/sitemap/0.9",
  "http://www.w3.org/1999/xhtml",
  "/",
]);

/** A page written into a feed as text is read like the page: its tags have no attributes. */
function withoutTags(text: string): string {
  return text.replaceAll(/<\/?p>/g, " · ");
}
