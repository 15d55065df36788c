import type { FolderRead } from "./read-folder.ts";

/** The one module that holds the releases. */
export const releasesModule = "virtual:kith-site";

/** What pages are made from: the releases, which of them are to be made now, and where the site stands. */
export type SiteGiven = {
  folder: FolderRead;
  /** The groups and programmes whose pages are made in this build; all others are as they were. */
  fresh: { groups: ReadonlySet<string>; programmes: ReadonlySet<string> };
  base: string;
  site: string | null;
  /** Whether each report has a picture for links. */
  cards: boolean;
};

/**
 * Gives the pages the releases they are built from and the address they stand at, and nothing else of the world. They
 * are handed over within the process, since ten thousand of them are too much to be a module's text.
 */
export function sitePlugin({ folder, fresh, base, site, cards }: SiteGiven) {
  const given = {
    releaseFiles: folder.files,
    programmeFiles: folder.programmes,
    earlierReleases: folder.earlier,
    tombstones: folder.tombstones,
    listed: folder.listed,
    fresh,
    base,
    site,
    cards,
  };
  Object.assign(globalThis, { [handedOver]: given });
  const source = Object.keys(given)
    .map((name) => `export const ${name} = globalThis[${JSON.stringify(handedOver)}].${name};`)
    .join("\n");
  return {
    name: "kith-site",
    resolveId: (id: string) => (id === releasesModule ? `\0${releasesModule}` : null),
    load: (id: string) => (id === `\0${releasesModule}` ? source : null),
  };
}

const handedOver = "kith-site-given";
