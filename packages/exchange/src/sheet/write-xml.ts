/** An XML element: its name, its attributes, and what is in it. An attribute without a value is left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  inner: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  return inner.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inner.join("")}</${name}>`;
}

/** A text within XML. A character that XML cannot hold is left out. */
export function escaped(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replaceAll(unspeakable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** Most texts need nothing done to them. */
const plain = /^[^&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u;

/** What XML 1.0 has no place for: control characters, halves of characters, and two others. */
export const unspeakable = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
