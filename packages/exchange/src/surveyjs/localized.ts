import type { Text } from "../found/found-form.ts";
import { inItsLanguage, languageOf } from "../found/to-words.ts";
import { isObject } from "../text/read-json.ts";

/**
 * Texts of a form whose own language is this one. A plain text is in that language, or in the one it looks to be in;
 * `default` is English unless a Chinese text stands there.
 */
export function localizedIn(locale: string | null): (thing: unknown) => Text {
  const own = locale === null ? null : languageOf(locale);
  return (thing) => {
    if (typeof thing === "number" || typeof thing === "boolean") return inItsLanguage(String(thing));
    if (typeof thing === "string") return plainText(thing, own);
    if (!isObject(thing)) return {};
    const text: Text = {};
    for (const [key, value] of Object.entries(thing)) {
      const language = key === "default" ? null : languageOf(key);
      if (typeof value === "string" && language) text[language] = value;
    }
    if (typeof thing.default !== "string") return text;
    return "zh-CN" in text ? { en: thing.default, ...text } : { ...inItsLanguage(thing.default), ...text };
  };
}

/** A form in Chinese may still hold an English word, but never the other way round. */
function plainText(text: string, own: ReturnType<typeof languageOf>): Text {
  const seems = inItsLanguage(text);
  if (own === null || "zh-CN" in seems || text.trim() === "") return seems;
  return { [own]: text };
}
