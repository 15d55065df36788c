import type { ProgrammeRelease, Release, Tombstone } from "@kith/release";
import { askedIn, type UsedInstrument } from "../site/instruments.ts";
import { leftToGuess } from "../site/left-to-guess.ts";
import { attackFilling, policyFilling } from "../words/policy-filling.ts";

/** Everything that a site is made from. */
export type Given = {
  releases: readonly Release[];
  earlier: readonly Release[];
  programmes: readonly ProgrammeRelease[];
  tombstones: readonly Tombstone[];
  /** The forms that any of them used: worked out once, when first asked for. */
  forms: () => UsedInstrument[];
};

/** Texts with numbers in them that stand where no one group is told of. */
export function elsewhere(folder: string, name: string, { releases, earlier, tombstones, forms }: Given): string[] {
  const all = [...releases, ...earlier];
  if (folder === "instruments") {
    return [
      ...titlesOf(forms(), name),
      ...askedOf(forms(), name),
      ...all.flatMap((release) => Object.values(release.group.name)),
    ];
  }
  if (folder === "groups") {
    return tombstones.filter(({ slug }) => slug === name).flatMap(({ group }) => Object.values(group));
  }
  if (folder === "protect") {
    const left = leftToGuess(releases).flatMap(({ outsider, family }) => [outsider, family]);
    return [...Object.values(attackFilling).map(String), ...left, ...releases.flatMap(titlesOfReport)];
  }
  if (folder === "method") return [...Object.values(policyFilling).map(String), ...titlesOf(forms(), null)];
  if (folder !== "revisions") return [];
  return [
    ...tombstones.flatMap(({ edition, group }) => [String(edition), ...Object.values(group)]),
    ...all.flatMap(({ edition, period, group, programme }) => [
      String(edition),
      ...[period, group.name, programme.name].flatMap((words) => Object.values(words)),
    ]),
  ];
}

function titlesOfReport({ group, programme }: Release): string[] {
  return [group.name, programme.name].flatMap((words) => Object.values(words));
}

/** What the pages of one form, or of all, say of it. */
function titlesOf(forms: UsedInstrument[], id: string | null): string[] {
  return forms
    .filter(({ newest }) => id === null || newest.id === id)
    .flatMap(({ versions }) => versions.flatMap(textsOf));
}

function askedOf(forms: UsedInstrument[], id: string): string[] {
  const used = forms.find(({ newest }) => newest.id === id);
  if (used === undefined) return [];
  const { outcomes, ways } = askedIn(used);
  return [...outcomes.flatMap(({ name, definition }) => [name, definition]), ...ways].flatMap((words) =>
    Object.values(words),
  );
}

function textsOf({ title, notice, version }: Release["instruments"][number]): string[] {
  return [version, ...Object.values(title), ...Object.values(notice)];
}
