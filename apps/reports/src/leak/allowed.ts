import type { ProgrammeRelease, Release } from "@kith/release";
import { instrumentsOf } from "../site/instruments.ts";
import { numbersOfTotals, totalsOf } from "../site/totals.ts";
import { uuidOf } from "../take-along/feed.ts";
import { elsewhere, type Given } from "./elsewhere.ts";
import type { Allowed } from "./leak.ts";
import { numbersSaid } from "./numbers.ts";
import type { Scanned } from "./scan-site.ts";

/**
 * What may be printed in each file of a site: a report says the numbers of its own release, a page over several groups
 * those of these groups, a form's page what is said of that form, the method page the rules', and every other page none.
 * What files of one kind may say is worked out once.
 */
export function allowances({
  files,
  earlier,
  programmes,
  tombstones,
  days,
  stands,
}: Scanned): (file: string) => Allowed {
  const releases = files.map(({ release }) => release);
  const forms = lazily(() => instrumentsOf([...releases, ...earlier]));
  const given = { releases, earlier, programmes: programmes.map(({ release }) => release), tombstones, forms };
  const names = [...ourNames, ...stands.flatMap(partsOf)];
  const ofGroup = new Map(releases.map((release) => [release.slug, release]));
  const ofAll = lazily(() => withoutThese([...names, ...everyName(given, days)]));
  const ofHome = lazily(() => numbersOf([...releases, ...given.programmes]));
  const worked = new Map<string, Allowed>();
  return (file) => {
    const [folder = "", name = ""] = file.replace(/^en\//, "").split("/");
    const place = `${folder}/${name}`;
    const before = worked.get(place);
    if (before !== undefined) return before;
    const own = folder === "groups" ? ofGroup.get(name) : undefined;
    const allowed =
      own === undefined ? allowedOverAll(folder, name, given, ofHome, ofAll) : allowedOfReport(own, given, names);
    worked.set(place, allowed);
    return allowed;
  };
}

/** A report, and each of its editions by number and checksum. */
function allowedOfReport(release: Release, { earlier }: Given, names: string[]): Allowed {
  const before = earlier.filter(({ slug }) => slug === release.slug);
  const editions = Array.from({ length: release.edition }, (_, index) => `edition-${index + 1}`);
  return {
    numbers: numbersOf([release]),
    withoutNames: withoutThese([...names, ...editions, ...[release, ...before].flatMap(namesOf)]),
  };
}

function allowedOverAll(
  folder: string,
  name: string,
  given: Given,
  ofHome: () => ReadonlySet<string>,
  ofAll: () => Allowed["withoutNames"],
): Allowed {
  if (overAll.has(folder)) return { numbers: ofHome(), withoutNames: ofAll() };
  const own = [...given.releases, ...given.programmes].filter(
    ({ programme }) => folder === "programmes" && programme.slug === name,
  );
  const groups = folder === "programmes" ? given.releases.filter(({ programme }) => programme.slug === name) : [];
  const totals = groups.length === 0 ? [] : numbersOfTotals(totalsOf(groups)).map(String);
  return {
    numbers: new Set([...totals, ...numbersOf(own), ...elsewhere(folder, name, given).flatMap(numbersSaid)]),
    withoutNames: ofAll(),
  };
}

/** What stands over all reports: the home page, the feed, and what the search looks through. */
const overAll = new Set(["index.html", "feed.xml", "search"]);

function lazily<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function numbersOf(releases: readonly (Release | ProgrammeRelease)[]): ReadonlySet<string> {
  return new Set(releases.flatMap(({ manifest }) => manifest.flatMap(numbersSaid)));
}

function everyName({ releases, earlier, programmes, tombstones }: Given, days: ReadonlySet<string>): string[] {
  const feed = [
    ...releases.map(({ hash }) => `urn:uuid:${uuidOf(hash)}`),
    ...[...days, "1970-01-01"].map((day) => `${day}T00:00:00Z`),
  ];
  const gone = tombstones.map(({ slug }) => slug);
  return [...[...releases, ...earlier, ...programmes].flatMap(namesOf), ...gone, ...feed];
}

/** Takes these names out of a text, whole; those without a digit are no number anyhow. Ten thousand are as quick as ten. */
function withoutThese(names: string[]): Allowed["withoutNames"] {
  const known = new Set(names.filter((name) => /\d/.test(name)));
  return (text) =>
    text.replaceAll(word, (said) => {
      const [first = ""] = said.split(".");
      if (known.has(said)) return "·";
      return known.has(first) ? `·${said.slice(first.length)}` : said;
    });
}

/** What may be one name: an address's part, a checksum, a moment. A full stop is in it only between two letters. */
const word = /[\w:-]+(?:\.[\w:-]+)*/g;

/** Names with digits in them that the site itself says. */
const ourNames = ["SHA-256", "404.html", "www.w3.org", "utf-8"];

/** `https://kith.example/site-2/` names `kith.example` and `site-2`. */
function partsOf(address: string): string[] {
  return address.split("/").filter((part) => part !== "");
}

/** What is named by digits and says nothing of a child: checksums, and the addresses of groups, scales and forms. */
function namesOf({ slug, hash, programme, scales, instruments }: Release | ProgrammeRelease): string[] {
  const forms = instruments.flatMap((form) => [form.id, form.hash]);
  return [slug, hash, hash.slice(0, 12), programme.slug, ...scales.map(({ scale }) => scale), ...forms];
}
