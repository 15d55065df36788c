import type { ProgrammeRelease, Release } from "@kith/release";
import { instrumentsOf } from "../site/instruments.ts";
import { policyFilling } from "../words/policy-filling.ts";
import type { Allowed } from "./leak.ts";
import { numbersSaid } from "./numbers.ts";

/** What a site is made from: its releases, the editions before them, and where it stands. */
type Given = {
  releases: readonly Release[];
  earlier: readonly Release[];
  programmes: readonly ProgrammeRelease[];
  stands: readonly string[];
};

/**
 * What may be printed in a file of the site: a report says the numbers of its own release, a page over several groups
 * those of these groups, a form's page what is said of that form, the method page the rules', and every other page none.
 */
export function allowedIn(file: string, { releases, earlier, programmes, stands }: Given): Allowed {
  const [folder = "", name = ""] = file.replace(/^en\//, "").split("/");
  const own = [...releases, ...programmes].filter((release) => belongs(release, folder, name));
  const spokenOf = folder === "groups" ? own : [...releases, ...earlier, ...programmes];
  return {
    numbers: new Set([
      ...own.flatMap(({ manifest }) => manifest.flatMap(numbersSaid)),
      ...elsewhere(folder, name, [...releases, ...earlier]).flatMap(numbersSaid),
    ]),
    names: patternOf([...ourNames, ...stands.flatMap(partsOf), ...spokenOf.flatMap(namesOf)]),
  };
}

/** Any of these names, whole; those without a digit are no number anyhow. */
function patternOf(names: string[]): RegExp {
  const digits = [...new Set(names)].filter((name) => /\d/.test(name)).toSorted((a, b) => b.length - a.length);
  const escaped = digits.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\w.-])(?:${escaped.join("|")})(?![\\w-])`, "g");
}

function belongs({ kind, slug, programme }: Release | ProgrammeRelease, folder: string, name: string): boolean {
  return (
    folder === "index.html" ||
    (folder === "groups" && kind === "kith-release" && slug === name) ||
    (folder === "programmes" && programme.slug === name)
  );
}

/** Texts with numbers in them that stand where no one group is told of. */
function elsewhere(folder: string, name: string, releases: Release[]): string[] {
  if (folder === "instruments") {
    return [...titlesOf(releases, name), ...releases.flatMap((release) => Object.values(release.group.name))];
  }
  if (folder === "method") return [...Object.values(policyFilling).map(String), ...titlesOf(releases, null)];
  if (folder !== "revisions") return [];
  return releases.flatMap(({ edition, period, group, programme }) => [
    String(edition),
    ...[period, group.name, programme.name].flatMap((words) => Object.values(words)),
  ]);
}

/** What the pages of one form, or of all, say of it. */
function titlesOf(releases: Release[], id: string | null): string[] {
  return instrumentsOf(releases)
    .filter(({ newest }) => id === null || newest.id === id)
    .flatMap(({ versions }) => versions.flatMap(textsOf));
}

function textsOf({ title, notice, version }: Release["instruments"][number]): string[] {
  return [version, ...Object.values(title), ...Object.values(notice)];
}

/** Names with digits in them that the site itself says. */
const ourNames = ["SHA-256", "404.html"];

/** `https://kith.example/site-2/` names `kith.example` and `site-2`. */
function partsOf(address: string): string[] {
  return address.split("/").filter((part) => part !== "");
}

/** What is named by digits and says nothing of a child: checksums, and the addresses of groups, scales and forms. */
function namesOf({ slug, hash, programme, scales, instruments }: Release | ProgrammeRelease): string[] {
  const forms = instruments.flatMap((form) => [form.id, form.hash]);
  return [slug, hash, hash.slice(0, 12), programme.slug, ...scales.map(({ scale }) => scale), ...forms];
}
