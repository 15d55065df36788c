import type { Release } from "@kith/release";

type Form = Release["instruments"][number];

/** One form as the releases tell of it: its newest version, every version that was used, and by which reports. */
export type UsedInstrument = { newest: Form; versions: Form[]; releases: Release[] };

/** The forms that any release used, in the order of their addresses. */
export function instrumentsOf(releases: readonly Release[]): UsedInstrument[] {
  const all = releases.flatMap((release) => release.instruments.map((form) => ({ form, release })));
  return [...Map.groupBy(all, ({ form }) => form.id).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, uses]) => {
      const versions = [...new Map(uses.map(({ form }) => [form.hash, form])).values()].toSorted(newestFirst);
      const [newest] = versions;
      return newest === undefined ? [] : [{ newest, versions, releases: uses.map(({ release }) => release) }];
    });
}

function newestFirst(one: Form, other: Form): number {
  return other.version.localeCompare(one.version, "en", { numeric: true });
}
