import type { Language } from "@kith/instrument";

/** A group's public page in the reader's language. The server names the Chinese one; the English one is under `en/`. */
export function publicPage(url: string, language: Language): string {
  return language === "en" ? url.replace(/(^|\/)(groups\/[^/]+\/?)$/, "$1en/$2") : url;
}

/** The same for what a programme's groups show together. */
export function togetherPage(url: string, language: Language): string {
  return language === "en" ? url.replace(/(^|\/)(programmes\/[^/]+\/?)$/, "$1en/$2") : url;
}
