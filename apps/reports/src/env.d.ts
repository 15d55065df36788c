/// <reference types="astro/client" />

declare module "virtual:kith-site" {
  import type { ProgrammeRelease, Release, Tombstone } from "@kith/release";
  /** The address the site stands below. Taken from here, since a stray BASE_URL in the environment overrules Astro's own. */
  export const base: string;
  export const site: string | null;
  /** The editions before the newest, where their files were kept. */
  export const earlierReleases: Release[];
  /** Reports that were taken down, or wait to be published again. */
  export const tombstones: Tombstone[];
  export const programmeFiles: { release: ProgrammeRelease }[];
  export const releaseFiles: { release: Release }[];
  /** The reports that search engines may list. */
  export const listed: ReadonlySet<string>;
  /** The groups and programmes whose pages are to be made; all others stand as they were. */
  export const fresh: { groups: ReadonlySet<string>; programmes: ReadonlySet<string> };
  /** What lies beside each report: a PDF only where a browser was found, a picture for links only where it was asked for. */
  /** Whether each report has a picture for links. */
  export const cards: boolean;
}
