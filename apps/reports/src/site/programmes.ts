import type { Release } from "@kith/release";

export type Programme = { programme: Release["programme"]; releases: Release[] };

/** The releases by programme, both in the order of their addresses: no result decides what stands first. */
export function programmesOf(releases: readonly Release[]): Programme[] {
  const bySlug = Map.groupBy(releases, ({ programme }) => programme.slug);
  return [...bySlug.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, releases]) => {
      const sorted = releases.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
      return sorted[0] === undefined ? [] : [{ programme: sorted[0].programme, releases: sorted }];
    });
}
