import type { Release } from "@kith/release";
import type { Allowed } from "./leak.ts";
import { numbersSaid } from "./numbers.ts";

/**
 * What may be printed in a file of the site: a report says the numbers of its own release, the pages over several
 * groups those of these groups, an instrument's page what is said of that form, and every other page none.
 */
export function allowedIn(file: string, releases: readonly Release[], stands: readonly string[]): Allowed {
  const own = releasesIn(file.replace(/^en\//, ""), releases);
  return {
    numbers: new Set(own.flatMap(({ manifest }) => manifest.flatMap(numbersSaid))),
    names: new Set([...ourNames, ...stands.flatMap(partsOf), ...own.flatMap(namesOf)]),
  };
}

/** Names with digits in them that the site itself says. */
const ourNames = ["SHA-256", "404.html"];

/** `https://kith.example/site-2/` names `kith.example` and `site-2`. */
function partsOf(address: string): string[] {
  return address.split("/").filter((part) => part !== "");
}

function releasesIn(file: string, releases: readonly Release[]): Release[] {
  const [folder, name] = file.split("/");
  if (file === "index.html") return [...releases];
  if (folder === "groups") return releases.filter(({ slug }) => slug === name);
  return [];
}

/** What is named by digits and says nothing of a child: checksums, and the addresses of the group and its scales. */
function namesOf(release: Release): string[] {
  const { slug, hash, programme, scales } = release;
  return [slug, hash, hash.slice(0, 12), programme.slug, ...scales.map(({ scale }) => scale)];
}
