import type { Words } from "@kith/instrument";
import { type Release, scaleWords } from "@kith/release";

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

/**
 * What a form asks about, as the reports that used it tell: the outcomes that those who filled it in were asked about, or the
 * ways of working. `isShared` says whether the same people filled in other forms as well, whose outcomes stand among them.
 */
export type Asked = { outcomes: { name: Words; definition: Words }[]; ways: Words[]; isShared: boolean };

export function askedIn({ newest: { id, informant }, releases }: UsedInstrument): Asked {
  const outcomes = releases.flatMap((release) =>
    release.scales
      .filter(({ scale }) => release.findings.some((one) => one.scale === scale && one.informant === informant))
      .map(({ scale, definition }) => [scale, { name: scaleWords(release, scale).name, definition }] as const),
  );
  const ways = informant === "facilitator" ? releases.flatMap(({ process }) => process.strategies) : [];
  return {
    outcomes: [...new Map(outcomes).values()],
    ways: [...new Map(ways.map(({ strategy, words }) => [strategy, words])).values()],
    isShared: releases.some(({ instruments }) =>
      instruments.some((other) => other.informant === informant && other.id !== id),
    ),
  };
}

function newestFirst(one: Form, other: Form): number {
  return other.version.localeCompare(one.version, "en", { numeric: true });
}
