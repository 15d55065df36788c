import { hasDigit } from "./numbers.ts";

/** A piece of a page. Together the pieces are the whole page: no byte is in none of them. */
export type Piece =
  | { kind: "text"; text: string; inside: string }
  /** A tag without any digit has nothing to search, and so its attributes are not read. */
  | { kind: "tag"; name: string; attributes: [name: string, value: string][] }
  | { kind: "raw"; name: string; opening: string; text: string }
  | { kind: "drawing"; text: string }
  | { kind: "aside"; text: string };

/** Cuts a page into text, tags, scripts and styles, drawings, and what no reader sees. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  for (const [whole] of html.matchAll(cut)) {
    const piece = whole.startsWith("<") && whole !== "<" ? markedUp(whole, open) : textIn(whole, open);
    if (piece !== null) pieces.push(piece);
  }
  return pieces;
}

function textIn(whole: string, open: readonly string[]): Piece {
  return { kind: "text", text: decoded(whole), inside: open.at(-1) ?? "page" };
}

/** What begins with a bracket. A tag that closes another is no piece, unless it says anything but its name. */
function markedUp(whole: string, open: string[]): Piece | null {
  if (/^<[!?]/.test(whole)) return { kind: "aside", text: whole };
  if (/^<svg\b/i.test(whole)) return { kind: "drawing", text: whole };
  const raw = whole.match(/^<(script|style)\b([^>]*)>([\s\S]*)<\/\1\s*>$/i);
  if (raw !== null) {
    const [, name = "", opening = "", text = ""] = raw;
    return { kind: "raw", name: name.toLowerCase(), opening, text };
  }
  const name = tagName(whole);
  if (whole.startsWith("</")) {
    close(open, name);
    return whole.length === name.length + 3 ? null : { kind: "aside", text: whole };
  }
  if (!/^<[a-z]/i.test(whole)) return textIn(whole, open);
  if (!alone.has(name)) open.push(name);
  return { kind: "tag", name, attributes: hasDigit.test(whole) ? attributesOf(whole.slice(name.length + 1)) : [] };
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.splice(at);
}

/** The attributes of a tag, from all that stands after its name. What is in no attribute is an attribute's name. */
function attributesOf(text: string): [string, string][] {
  return [...text.matchAll(/([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
    ([, name = "", double, single, bare]) => [name, decoded(double ?? single ?? bare ?? "")],
  );
}

/** A text as a browser reads it: a number written as entities is that number. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replaceAll(/&#x([\da-f]+);?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Scripts, styles and drawings whole; comments; tags; and everything else up to the next tag. */
const cut =
  /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<svg\b[\s\S]*?<\/svg>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</gi;

const alone = new Set(["meta", "link", "br", "hr", "img", "input", "source", "wbr"]);

function tagName(tag: string): string {
  return (tag.match(/^<\/?([^\s/>]*)/)?.[1] ?? "").toLowerCase();
}
