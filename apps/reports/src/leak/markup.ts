import { hasDigit } from "./numbers.ts";

/** A piece of a page. Together the pieces are all of a page that could say a number: no other byte is in none of them. */
export type Piece =
  /** `says` is whether it has any digit at all. */
  | { kind: "text"; text: string; inside: string; says: boolean }
  /** A tag with a digit somewhere in it. */
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
  const text = decoded(whole);
  return { kind: "text", text, inside: open.at(-1) ?? "page", says: hasDigit.test(text) };
}

/** What begins with a bracket. A tag without a digit is no piece, nor is one that closes another and says only its name. */
function markedUp(whole: string, open: string[]): Piece | null {
  if (whole.startsWith("<!") || whole.startsWith("<?")) return { kind: "aside", text: whole };
  const name = tagName(whole);
  if (whole.startsWith("</")) {
    close(open, name);
    return whole.length === name.length + 3 ? null : { kind: "aside", text: whole };
  }
  if (/^svg\b/.test(name)) return { kind: "drawing", text: whole };
  const raw = /^(?:script|style)\b/.test(name) ? rawIn(whole) : null;
  if (raw !== null) return raw;
  if (!/^[a-z]/.test(name)) return textIn(whole, open);
  if (!alone.has(name)) open.push(name);
  return hasDigit.test(whole) ? { kind: "tag", name, attributes: attributesOf(whole.slice(name.length + 1)) } : null;
}

function rawIn(whole: string): Piece | null {
  const [, name, opening = "", text = ""] = whole.match(/^<(script|style)\b([^>]*)>([\s\S]*)<\/\1\s*>$/i) ?? [];
  return name === undefined ? null : { kind: "raw", name: name.toLowerCase(), opening, text };
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
