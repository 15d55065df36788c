import type { ReleaseFile } from "./read-folder.ts";

const name = "virtual:kith-releases";

/** Gives the pages the releases they are built from, and nothing else of the world. */
export function releasesPlugin(files: readonly ReleaseFile[]) {
  const given = files.map(({ text, release }) => ({ text, release }));
  return {
    name: "kith-releases",
    resolveId: (id: string) => (id === name ? `\0${name}` : null),
    load: (id: string) => (id === `\0${name}` ? `export const releaseFiles = ${JSON.stringify(given)};` : null),
  };
}
