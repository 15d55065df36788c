const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A text as REDCap shows it: signs that would be read as HTML, or as the end of an answer, are written as entities. */
export function toHtml(text: string): string {
  return text
    .replaceAll(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("|", "&#124;")
    .replaceAll(/\r\n?|\n/g, "<br>");
}

/** A label out of REDCap as plain text: its formatting goes, its line breaks stay, and paragraphs are lines. */
export function fromHtml(html: string): string {
  return html
    .replaceAll(/<\/?(?:p|div|li|ul|ol|h\d)(?:\s[^<>]{0,2000})?>/gi, paragraph)
    .replaceAll(/<br\s*\/?>/gi, "\n")
    .replaceAll(/<\/?[a-z][^<>]{0,2000}>/gi, "")
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{1,8});/gi, (whole, entity: string) => character(entity) ?? whole)
    .split(paragraph)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Stands between paragraphs while a label is read; no text has this character. */
const paragraph = "\uE000";

function character(entity: string): string | undefined {
  if (!entity.startsWith("#")) return named[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
    ? String.fromCodePoint(code)
    : undefined;
}
