import type { FolderRead } from "./read-folder.ts";

/** The one module that holds the releases. */
export const releasesModule = "virtual:kith-site";

/** What pages are made from: the releases, which of them are to be made now, and where the site stands. */
export type SiteGiven = {
  folder: Pick<FolderRead, "files" | "programmes" | "earlier" | "tombstones" | "listed">;
  /** The groups and programmes whose pages are made in this build; all others are as they were. */
  fresh: { groups: ReadonlySet<string>; programmes: ReadonlySet<string> };
  base: string;
  site: string | null;
  /** Whether each report has a picture for links. */
  cards: boolean;
};

/** Hands the pages what they are made from, and nothing else of the world. They hold it until they are handed something else. */
export function handOver({ folder, fresh, base, site, cards }: SiteGiven): void {
  const given: Record<(typeof names)[number], unknown> = {
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
  const receive: unknown = Reflect.get(globalThis, receiver);
  if (typeof receive !== "function") throw new RangeError("handOver requires pages that were opened");
  receive(given);
}

const names = [
  "releaseFiles",
  "programmeFiles",
  "earlierReleases",
  "tombstones",
  "listed",
  "fresh",
  "base",
  "site",
  "cards",
] as const;

const receiver = "kith-site-receive";

/** The templates are compiled with no release at all; this module waits for some. */
export const sitePlugin = {
  name: "kith-site",
  resolveId: (id: string) => (id === releasesModule ? `\0${releasesModule}` : null),
  load: (id: string) => (id === `\0${releasesModule}` ? source : null),
};

const source = [
  `export let ${names.join(", ")};`,
  `globalThis[${JSON.stringify(receiver)}] = (given) => { ({ ${names.join(", ")} } = given); };`,
].join("\n");
