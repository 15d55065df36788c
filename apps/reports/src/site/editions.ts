import type { Release } from "@kith/release";

/** One time that a report was published, and what that was: the first, one in the place of another, one replaced since. */
export type Edition = { release: Release; kinds: ("first" | "later" | "replaced")[] };

/** Every edition there is a file of: by report, the newest first. */
export function editionsOf(newest: readonly Release[], earlier: readonly Release[]): Edition[] {
  return [...newest, ...earlier]
    .toSorted((one, other) => (one.slug === other.slug ? other.edition - one.edition : one.slug < other.slug ? -1 : 1))
    .map((release) => ({
      release,
      kinds: [release.edition === 1 ? "first" : "later", ...(newest.includes(release) ? [] : (["replaced"] as const))],
    }));
}
