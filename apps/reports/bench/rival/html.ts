import type { Language } from "@kith/instrument";
import { pageWords, say } from "../../src/words/say.ts";

/** A piece of a page, and a list of pieces as one. */
export function html(pieces: TemplateStringsArray, ...values: (string | number | string[])[]): string {
  return String.raw({ raw: pieces }, ...values.map((value) => (Array.isArray(value) ? value.join("") : value)));
}

/** A text as it may stand in a page. */
export function text(said: string): string {
  return said.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The words of the site by their names, ready for a page. */
export function wordsIn(language: Language): (name: keyof typeof pageWords) => string {
  return (name) => text(say(pageWords[name], language));
}

/** The data of an interactive chart below its drawing. */
export function live(model: object, drawing: string): string {
  const data = JSON.stringify(model).replaceAll("<", "\\u003c");
  return `<kith-chart>${drawing}<script type="application/json">${data}</script></kith-chart>`;
}
