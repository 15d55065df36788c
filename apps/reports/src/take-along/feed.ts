import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { addressOf, fullAddress } from "../site/address.ts";
import { pageWords, say } from "../words/say.ts";

/** One report of the feed, and the day since which it has been public. */
export type Entry = { release: Release; since: string };
type Place = { base: string; site: string | null };

/** As many reports as a feed holds: the newest. Who wants all of them reads the list of editions. */
const most = 50;

/** An Atom feed (RFC 4287) of the newest reports, in one language: harm first, then what else the first minute says. */
export function atomFeed(entries: readonly Entry[], { base, site }: Place, language: Language): string {
  const newest = entries
    .toSorted((one, other) => other.since.localeCompare(one.since) || (one.release.slug < other.release.slug ? -1 : 1))
    .slice(0, most);
  const full = (page: string) => escaped(fullAddress(site, addressOf(base, language, page)));
  const name = escaped(say(pageWords.siteName, language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${name}</title>`,
    `<id>${full("feed.xml")}</id>`,
    `<updated>${newest[0] === undefined ? noDay : moment(newest[0].since)}</updated>`,
    `<link rel="self" href="${full("feed.xml")}"/>`,
    `<link rel="alternate" href="${full("")}"/>`,
    `<author><name>${name}</name></author>`,
    ...newest.map(({ release, since }) => {
      const points = release.mainPoints.map(({ words }) => `<p>${escaped(words[language])}</p>`);
      const group = release.group.name[language];
      return [
        "<entry>",
        `<title>${escaped(say(pageWords.reportTitle, language, { group }))}</title>`,
        `<id>urn:uuid:${uuidOf(release.hash)}</id>`,
        `<link rel="alternate" href="${full(`groups/${release.slug}/`)}"/>`,
        `<updated>${moment(since)}</updated>`,
        `<content type="html">${escaped(points.join(""))}</content>`,
        "</entry>",
      ].join("");
    }),
    "</feed>",
    "",
  ].join("\n");
}

/** The pages that search engines may list, in both languages. There are none unless a report was listed by name. */
export function sitemap(listed: readonly Release[], { base, site }: Place): string {
  const full = (language: Language, page: string) => escaped(fullAddress(site, addressOf(base, language, page)));
  const pages = listed.map(({ slug }) => `groups/${slug}/`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) =>
      (["zh-CN", "en"] as const).map((language) => {
        const others = (["zh-CN", "en"] as const).map(
          (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${full(other, page)}"/>`,
        );
        return `<url><loc>${full(language, page)}</loc>${others.join("")}</url>`;
      }),
    ),
    "</urlset>",
    "",
  ].join("\n");
}

/** An identity for a feed, made of the release's own checksum: the same edition is the same entry for good. */
export function uuidOf(hash: string): string {
  const [, a, b, c, d, e] = hash.match(/^(.{8})(.{4})(.{4})(.{4})(.{12})/) ?? [];
  return `${a}-${b}-${c}-${d}-${e}`;
}

const noDay = "1970-01-01T00:00:00Z";

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
