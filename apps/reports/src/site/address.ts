import type { Language } from "@kith/instrument";

type LanguagePath = { params: { lang: string | undefined }; props: { language: Language } };

/** The languages as addresses: Chinese, the site's own, has no prefix. Made anew for each route, since Astro keeps notes in it. */
export function languagePaths(): LanguagePath[] {
  return [
    { params: { lang: undefined }, props: { language: "zh-CN" } },
    { params: { lang: "en" }, props: { language: "en" } },
  ];
}

/** The address of a page below the site's base, in one language. `page` has no leading slash: `groups/osmanthus/`. */
export function addressOf(base: string, language: Language, page: string): string {
  return `${base.replace(/\/$/, "")}/${language === "en" ? "en/" : ""}${page}`;
}

/** The same address with the public origin before it, where the build was told one. */
export function fullAddress(site: string | null, address: string): string {
  return site === null ? address : new URL(address, site).href;
}
