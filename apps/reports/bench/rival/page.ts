import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages } from "@kith/instrument";
import type { Release } from "@kith/release";
import { addressOf } from "../../src/site/address.ts";
import { datasetOf } from "../../src/take-along/dataset.ts";
import { pageWords, say } from "../../src/words/say.ts";
import { html, text, wordsIn } from "./html.ts";
import { editionPage, programmePage } from "./other-pages.ts";
import { reportPage } from "./report.ts";

const base = "/reports/";

/** One page that the rival is to make: where it goes, and what its template is given. */
export type Page = { path: string; language: Language; title: string } & (
  | { kind: "report" | "edition"; release: Release }
  | { kind: "programme"; releases: Release[] }
);

/** Reads the release files, as the rival's data, and says which pages follow from them. */
export function pagesFrom(folder: string): Page[] {
  const releases = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name): Release => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const programmes = Map.groupBy(releases, ({ programme }) => programme.slug);
  return languages.flatMap((language) => {
    const below = language === "en" ? "en/" : "";
    return [
      ...releases.flatMap((release): Page[] => {
        const names = { programme: release.programme.name[language], group: release.group.name[language] };
        const [title, path] = [say(pageWords.reportTitle, language, names), `${below}groups/${release.slug}/`];
        return [
          { kind: "report", path, language, title, release },
          { kind: "edition", path: `${path}edition-${release.edition}/`, language, title, release },
        ];
      }),
      ...[...programmes].map(([slug, own]): Page => {
        const title = own[0]?.programme.name[language] ?? "";
        return { kind: "programme", path: `${below}programmes/${slug}/`, language, title, releases: own };
      }),
    ];
  });
}

/** A whole page of the rival, with the style sheet and the head that ours has. */
export function wholePage(page: Page, style: string): string {
  const { language, path, title } = page;
  const words = wordsIn(language);
  const below = path.replace(/^en\//, "");
  const [other, name] = [language === "en" ? "zh-CN" : "en", words("siteName")] as const;
  const here = (to: string) => addressOf(base, language, to);
  const card = page.kind === "report" ? data(datasetOf(page.release, language, { base, site: null })) : "";
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${text(title)} · ${name}</title><meta name="description" content="${text(title)}"><meta name="robots" content="noindex">
    <link rel="icon" type="image/svg+xml" href="${base}kith.svg"><link rel="canonical" href="${here(below)}">
    <link rel="alternate" hreflang="${other}" href="${addressOf(base, other, below)}"><link rel="alternate" type="application/atom+xml" href="${here("feed.xml")}">
    <meta property="og:title" content="${text(title)}"><meta property="og:url" content="${here(below)}">${card}${style}</head>
    <body><a class="skip" href="#text">${words("skip")}</a><header class="top"><a class="name" href="${here("")}">${name}</a>
    <nav aria-label="${words("pagesLabel")}"><a href="${here("method/")}">${words("navMethod")}</a><a href="${here("protect/")}">${words("navProtect")}</a>
    <a class="language" href="${addressOf(base, other, below)}" hreflang="${other}" lang="${other}">${words("otherLanguage")}</a></nav></header>
    <main id="text" tabindex="-1">${mainOf(page)}</main><footer class="end-of-page"><p>${words("footer")}</p><p class="screen-only">
    <a href="${here("glossary/")}">${words("glossary")}</a> · <a href="${here("revisions/")}">${words("revisions")}</a> ·
    <a href="${here("search/")}">${words("search")}</a> · <a href="${here("feed.xml")}">${words("feed")}</a></p></footer></body></html>`;
}

function mainOf(page: Page): string {
  if (page.kind === "programme") return programmePage(page.releases, page.language, base);
  const make = page.kind === "report" ? reportPage : editionPage;
  return make(page.release, page.language, base);
}

function data(thing: object): string {
  return `<script type="application/ld+json">${JSON.stringify(thing).replaceAll("<", "\\u003c")}</script>`;
}
