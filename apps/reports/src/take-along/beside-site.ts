import { languages } from "@kith/instrument";
import { searchDocuments } from "../search/search-documents.ts";
import type { Plan } from "../site/plan.ts";
import type { FolderRead } from "../site/read-folder.ts";
import { type Beside, besideProgramme } from "./beside.ts";
import { atomFeed, type Entry, sitemap } from "./feed.ts";

/** The files over all reports that no template makes: the feed, sitemap and search of the whole site, and what programmes have. */
export function besideSite(folder: FolderRead, plan: Plan, place: { base: string; site: string | null }): Beside[] {
  const since = new Map(plan.units.map((unit) => [unit.name, unit.since]));
  const releases = folder.files.map(({ release }) => release);
  const entries = releases.map((release): Entry => ({ release, since: since.get(`groups/${release.slug}`) ?? "" }));
  return [
    ...[...plan.fresh.programmes].flatMap((slug) => besideProgramme(folder, slug)),
    ...languages.flatMap((language): Beside[] => {
      const below = language === "en" ? "en/" : "";
      return [
        { path: `${below}feed.xml`, bytes: atomFeed(entries, place, language) },
        { path: `${below}search/reports.json`, bytes: JSON.stringify(searchDocuments(releases, language)) },
      ];
    }),
    {
      path: "sitemap.xml",
      bytes: sitemap(
        releases.filter(({ slug }) => folder.listed.has(slug)),
        place,
      ),
    },
  ];
}
