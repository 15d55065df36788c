import type { ProgrammeRelease, Release } from "@kith/release";

export type Programme = {
  programme: Release["programme"];
  releases: Release[];
  /** What all groups show together, once that is published. */
  together: ProgrammeRelease | null;
};

/** The releases by programme, both in the order of their addresses: no result decides what stands first. */
export function programmesOf(releases: readonly Release[], pooled: readonly ProgrammeRelease[]): Programme[] {
  const all = new Map([...releases, ...pooled].map(({ programme }) => [programme.slug, programme]));
  const groups = Map.groupBy(releases, ({ programme }) => programme.slug);
  const together = new Map(pooled.map((release) => [release.programme.slug, release]));
  return [...all.values()].toSorted(byAddress).map((programme) => ({
    programme,
    releases: (groups.get(programme.slug) ?? []).toSorted(byAddress),
    together: together.get(programme.slug) ?? null,
  }));
}

function byAddress(one: { slug: string }, other: { slug: string }): number {
  return one.slug < other.slug ? -1 : 1;
}
