import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { pageWords, say } from "../words/say.ts";

/** One sentence that names the report, its edition and its checksum. */
export function citation(release: Release, language: Language): string {
  const { programme, group, period, edition, hash } = release;
  const filling = {
    programme: programme.name[language],
    group: group.name[language],
    period: period[language],
    edition,
    hash: hash.slice(0, 12),
  };
  return say(pageWords.citeText, language, filling);
}

/** The page of one edition below the site's base. It goes on answering when a later edition has come, without the numbers. */
export function editionAddress({ slug, edition }: Pick<Release, "slug" | "edition">): string {
  return `groups/${slug}/edition-${edition}/`;
}

/** The citation for BibTeX. There is no year: a report names a school term and never a date. */
export function bibTex(release: Release, address: string | null): string {
  const { slug, programme, group, period, edition, hash } = release;
  const fields = [
    ["author", `{${programme.name.en}}`],
    [
      "title",
      `{${say(pageWords.reportTitle, "en", { group: group.name.en })}} (${say(pageWords.reportTitle, "zh-CN", { group: group.name["zh-CN"] })})`,
    ],
    ["edition", String(edition)],
    ["note", `${period.en}. SHA-256 ${hash}`],
    ...(address === null ? [] : [["url", address]]),
  ];
  return [`@misc{${slug},`, ...fields.map(([name, value]) => `  ${name} = {${forTex(value ?? "")}},`), "}", ""].join(
    "\n",
  );
}

/** The same for programs that read RIS. */
export function ris(release: Release, address: string | null): string {
  const { programme, group, period, edition, hash } = release;
  const fields = [
    ["TY", "RPRT"],
    ["AU", programme.name.en],
    ["TI", say(pageWords.reportTitle, "en", { group: group.name.en })],
    ["TT", say(pageWords.reportTitle, "zh-CN", { group: group.name["zh-CN"] })],
    ["ET", String(edition)],
    ["AB", period.en],
    ["ID", hash],
    ...(address === null ? [] : [["UR", address]]),
    ["ER", ""],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

function forTex(text: string): string {
  return text.replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`);
}
