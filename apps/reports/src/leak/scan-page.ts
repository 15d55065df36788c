import { asLong, type Leak, type Spot } from "./leak.ts";
import { type Piece, piecesOf } from "./markup.ts";
import { hasDigit, leaksInText, shortened } from "./numbers.ts";
import { isBarOf, isDrawnFromItsText } from "./read-drawing.ts";
import { isForestOfItsText } from "./read-forest.ts";
import { leaksInJson } from "./scan-json.ts";

/** What each page has alike, since no release can change it: the policy and the style sheet. */
export type Alike = { policy: string; style: string };

/** The leaks of one page, byte by byte: text, tags, scripts, styles, drawings, and what no reader sees. */
export function leaksInPage(html: string, alike: Alike, spot: Spot): Leak[] {
  const pieces = piecesOf(html.replace(`<style>${alike.style}</style>`, "<style></style>"));
  return [...leaksAcross(pieces, spot), ...pieces.flatMap((piece) => leaksInPiece(piece, alike, spot))];
}

/** The policy and style sheet of a page. */
export function alikeIn(html: string): Alike {
  const pieces = piecesOf(html);
  const styles = pieces.flatMap((piece) => (piece.kind === "raw" && piece.name === "style" ? [piece.text] : []));
  return {
    policy: html.match(/<meta http-equiv="content-security-policy" content="([^"]*)"/)?.[1] ?? "",
    style: styles.join(""),
  };
}

function leaksInPiece(piece: Piece, alike: Alike, spot: Spot): Leak[] {
  const { file, allowed } = spot;
  if (piece.kind === "text") return piece.says ? leaksInText(piece.text, `the text of <${piece.inside}>`, spot) : [];
  if (piece.kind === "aside") return leaksInText(piece.text, "a comment", spot);
  if (piece.kind === "drawing") {
    if (isDrawnFromItsText(piece.text) || isForestOfItsText(piece.text))
      return leaksInText(writtenIn(piece.text), "a drawing", spot);
    if (isBarOf(piece.text, allowed.numbers)) return [];
    const what = shortened(piece.text.replaceAll(/\s+/g, " "));
    return [{ file, what, place: "a drawing", why: "it shows more than the numbers written in it" }];
  }
  if (piece.kind === "raw") return leaksInRaw(piece, alike, spot);
  const name = /^h[1-6]$/.test(piece.name) ? [] : leaksInText(piece.name, `the tag <${shortened(piece.name)}>`, spot);
  return [
    ...name,
    ...piece.attributes.flatMap(([key, value]) => leaksInAttribute(key, value, piece.name, alike, spot)),
  ];
}

function leaksInAttribute(key: string, value: string, tag: string, { policy }: Alike, spot: Spot): Leak[] {
  if (!hasDigit.test(key) && !hasDigit.test(value)) return [];
  const place = `the attribute ${shortened(key)} of <${tag}>`;
  if (structure.has(`${key}=${value}`) || (key === "content" && value === policy)) return [];
  const inKey = leaksInText(key, place, spot);
  if (spoken.has(key)) return [...inKey, ...leaksInText(value, place, spot)];
  const { file, allowed } = spot;
  return [...inKey, ...leaksInText(value, place, { file, allowed: { ...allowed, numbers: new Set() } })];
}

/** Attributes that are read aloud, shown or copied, and so may say what the text says. No other may hold a number. */
const spoken = new Set(["alt", "aria-label", "title", "content", "data-copy"]);

/** The structure of every page, as it stands in the templates. */
const structure = new Set([
  "charset=utf-8",
  "content=width=device-width, initial-scale=1",
  "tabindex=-1",
  "tabindex=0",
  "colspan=2",
  "colspan=3",
]);

function leaksInRaw(piece: Piece & { kind: "raw" }, alike: Alike, spot: Spot): Leak[] {
  const { file } = spot;
  const opening = leaksInText(piece.opening.replace(ownScript, ""), `the tag <${piece.name}>`, spot);
  if (piece.name === "style") {
    return piece.text === alike.style || piece.text === ""
      ? opening
      : [...opening, { file, what: shortened(piece.text), place: "a style sheet", why: "other pages do not have it" }];
  }
  if (/type="application\/(?:ld\+)?json"/.test(piece.opening)) {
    return [...opening, ...leaksInJson(piece.text, "the JSON of a <script>", spot)];
  }
  return piece.text === ""
    ? opening
    : [
        ...opening,
        { file, what: shortened(piece.text), place: "a <script>", why: "only data may stand inside a page" },
      ];
}

/** A script of the site is a file of its own, which is searched by itself; the bundler gives it its name. */
const ownScript = /\ssrc="(?:\.\.\/)*_astro\/[\w.-]+\.js"/;

/** A row of numbers, one to each cell or word: each may be allowed, and together they are one for each child. */
function leaksAcross(pieces: Piece[], spot: Spot): Leak[] {
  const bare: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "text") continue;
    const text = piece.text.trim();
    const number = piece.says ? text.normalize("NFKC") : "";
    if (/^[-−+]?[\d.]+%?$/.test(number)) bare.push(number.replace("%", ""));
    else if (text !== "" && bare.at(-1) !== "·") bare.push("·");
  }
  const place = "cells or words that follow one another";
  return leaksInText(bare.join(" "), place, spot).filter(({ why }) => why === asLong);
}

/** What a drawing has written in it, its axis aside. */
function writtenIn(svg: string): string {
  return svg.replaceAll(/<text class="tick"[^>]*>−?\d<\/text>/g, "").replaceAll(/<[^>]*>/g, " · ");
}
