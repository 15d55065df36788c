import { changesCsv } from "../figure/changes-csv.ts";
import { changesJson } from "../figure/changes-json.ts";
import { addressOf, fullAddress } from "../site/address.ts";
import type { FolderRead, ReleaseFile } from "../site/read-folder.ts";
import { bibTex, editionAddress, ris } from "./cite.ts";
import { dataCsv } from "./data-csv.ts";
import { csvwMetadata, dataPackage } from "./describe-data.ts";
import { methodText, readMe } from "./read-me.ts";
import { zipOf } from "./zip.ts";

/** A file of the site that no template makes. */
export type Beside = { path: string; bytes: string | Uint8Array };
type Place = { base: string; site: string | null };

/** Everything that lies beside one report's page for readers to take along; all of it is made from the release alone. */
export function besideReport({ bytes, release }: ReleaseFile, { base, site }: Place): Beside[] {
  const { slug } = release;
  const address = site === null ? null : fullAddress(site, addressOf(base, "zh-CN", editionAddress(release)));
  const bib = bibTex(release, address);
  const forPrograms = ris(release, address);
  const zip = zipOf({
    "README.txt": readMe(release),
    "METHOD.md": methodText(release),
    "data.csv": dataCsv(release),
    "data.csv-metadata.json": csvwMetadata(release),
    "datapackage.json": dataPackage(release),
    "cite.bib": bib,
    "cite.ris": forPrograms,
    "release.json": bytes,
  });
  const schema = fullAddress(site, addressOf(base, "zh-CN", "changes.schema.json"));
  const files: [ending: string, bytes: string | Uint8Array][] = [
    ["release.json", bytes],
    ["changes.csv", changesCsv(release)],
    ["changes.json", changesJson(release, schema)],
    ["bib", bib],
    ["ris", forPrograms],
    ["zip", zip],
  ];
  return files.map(([ending, content]) => ({ path: `groups/${slug}/${slug}.${ending}`, bytes: content }));
}

/** What lies beside a programme's page: what its groups show together, as it was published. */
export function besideProgramme({ programmes }: FolderRead, slug: string): Beside[] {
  const together = programmes.find(({ release }) => release.programme.slug === slug);
  return together === undefined ? [] : [{ path: `programmes/${slug}/${slug}.release.json`, bytes: together.bytes }];
}
