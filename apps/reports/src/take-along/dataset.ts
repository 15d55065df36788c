import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { addressOf, fullAddress } from "../site/address.ts";
import { pageWords, say } from "../words/say.ts";
import { citation, editionAddress } from "./cite.ts";

/** What the report's figures are, for search engines of data: https://schema.org/Dataset */
export function datasetOf(
  release: Release,
  language: Language,
  { base, site }: { base: string; site: string | null },
): object {
  const names = { programme: release.programme.name[language], group: release.group.name[language] };
  const address = (page: string) => fullAddress(site, addressOf(base, "zh-CN", page));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: say(pageWords.reportTitle, language, names),
    description: say(pageWords.reportMeta, language, names),
    inLanguage: language,
    identifier: release.hash,
    version: String(release.edition),
    url: address(editionAddress(release)),
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: release.programme.name[language] },
    temporalCoverage: release.period[language],
    spatialCoverage: release.place[language],
    citation: citation(release, language),
    variableMeasured: release.scales.map(({ words }) => words[language]),
    distribution: Object.entries(formats).map(([ending, encodingFormat]) => ({
      "@type": "DataDownload",
      encodingFormat,
      contentUrl: address(`groups/${release.slug}/${release.slug}.${ending}`),
    })),
  };
}

const formats = {
  "release.json": "application/json",
  "changes.json": "application/json",
  "changes.csv": "text/csv",
  zip: "application/zip",
};
