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
  return [...all.values()]
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
    .map((programme) => ({
      programme,
      releases: releases
        .filter((release) => release.programme.slug === programme.slug)
        .toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
      together: pooled.find((release) => release.programme.slug === programme.slug) ?? null,
    }));
}
