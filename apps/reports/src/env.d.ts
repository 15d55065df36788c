/// <reference types="astro/client" />

declare module "virtual:kith-site" {
  import type { ProgrammeRelease, Release } from "@kith/release";
  /** The address the site stands below. Taken from here, since a stray BASE_URL in the environment overrules Astro's own. */
  export const base: string;
  export const site: string | null;
  /** The editions before the newest, where their files were kept. */
  export const earlierReleases: Release[];
  export const programmeFiles: { text: string; release: ProgrammeRelease }[];
  export const releaseFiles: { text: string; release: Release }[];
}
