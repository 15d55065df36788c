import type { Text } from "../found/found-form.ts";
import { inItsLanguage, languageOf } from "../found/to-words.ts";
import { isObject, type Json, objectsIn, textIn } from "../text/read-json.ts";
import { urls } from "./urls.ts";

/** Reads one text of a thing, with the translations that stand beside it. */
export type FhirText = (holder: Json, name: string) => Text;

/** A reader for a resource in this language. */
export function textReader(language: string | null): FhirText {
  const own = language === null ? null : languageOf(language);
  return (holder, name) => {
    const base = textIn(holder[name]);
    const beside = holder[`_${name}`];
    const text: Text = {};
    for (const extension of isObject(beside) ? objectsIn(beside.extension) : []) {
      if (extension.url !== urls.translation) continue;
      const [code, content] = ["lang", "content"].map((part) => partOf(extension, part));
      const other = code ? languageOf(code) : null;
      if (other && content) text[other] = content;
    }
    if (base === null || base === "") return text;
    return own === null ? { ...text, ...inItsLanguage(base) } : { ...text, [own]: base };
  };
}

/** The value of an extension that is a text. */
export function extensionText(holder: Json, url: string): string | null {
  const found = objectsIn(holder.extension).find((extension) => extension.url === url);
  return found ? (textIn(found.valueString) ?? textIn(found.valueCode)) : null;
}

/** The value of an extension that is a number. */
export function extensionNumber(holder: Json, url: string): number | null {
  const found = objectsIn(holder.extension).find((extension) => extension.url === url);
  const value = found?.valueDecimal ?? found?.valueInteger;
  return typeof value === "number" ? value : null;
}

function partOf(extension: Json, name: string): string | null {
  const part = objectsIn(extension.extension).find((one) => one.url === name);
  if (!part) return null;
  return textIn(part.valueString) ?? textIn(part.valueCode) ?? textIn(part.valueMarkdown);
}
