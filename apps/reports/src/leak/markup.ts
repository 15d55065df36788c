/** A piece of a page. Together the pieces are the whole page: no byte is in none of them. */
export type Piece =
  | { kind: "text"; text: string; inside: string }
  | { kind: "tag"; name: string; attributes: [name: string, value: string][] }
  | { kind: "raw"; name: string; opening: string; text: string }
  | { kind: "drawing"; text: string }
  | { kind: "aside"; text: string };

/** Cuts a page into text, tags, scripts and styles, drawings, and what no reader sees. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  for (const [whole] of html.matchAll(cut)) {
    const raw = whole.match(/^<(script|style)\b([^>]*)>([\s\S]*)<\/\1\s*>$/i);
    if (raw !== null) {
      const [, name = "", opening = "", text = ""] = raw;
      pieces.push({ kind: "raw", name: name.toLowerCase(), opening, text });
    } else if (/^<svg\b/i.test(whole)) pieces.push({ kind: "drawing", text: whole });
    else if (/^<[!?]/.test(whole)) pieces.push({ kind: "aside", text: whole });
    else if (/^<\//.test(whole)) close(open, tagName(whole));
    else if (/^<[a-z]/i.test(whole)) {
      const name = tagName(whole);
      const attributes = attributesOf(whole.slice(name.length + 1));
      pieces.push({ kind: "tag", name, attributes });
      if (!alone.has(name)) open.push(name);
    } else pieces.push({ kind: "text", text: decoded(whole), inside: open.at(-1) ?? "page" });
  }
  return pieces;
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
