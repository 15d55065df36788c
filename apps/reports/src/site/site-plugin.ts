import type { FolderRead } from "./read-folder.ts";

/** The one module that holds the releases. */
export const releasesModule = "virtual:kith-site";

/** Gives the pages the releases they are built from and the address they stand at, and nothing else of the world. */
export function sitePlugin(
  { files, earlier, programmes }: FolderRead,
  { base, site }: { base: string; site: string | null },
) {
  const given = files.map(({ text, release }) => ({ text, release }));
  const source = `export const programmeFiles = ${JSON.stringify(programmes.map(({ text, release }) => ({ text, release })))}; export const earlierReleases = ${JSON.stringify(earlier)}; export const releaseFiles = ${JSON.stringify(given)}; export const base = ${JSON.stringify(base)}; export const site = ${JSON.stringify(site)};`;
  return {
    name: "kith-site",
    resolveId: (id: string) => (id === releasesModule ? `\0${releasesModule}` : null),
    load: (id: string) => (id === `\0${releasesModule}` ? source : null),
  };
}
