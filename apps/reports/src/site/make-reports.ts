import { cardOf } from "../card/card.ts";
import { paintCard } from "../card/paint-card.ts";
import type { OpenPages } from "../compiled/open-pages.ts";
import type { Leak } from "../leak/leak.ts";
import { alikeIn } from "../leak/scan-page.ts";
import { scanFiles } from "../leak/scan-site.ts";
import { offerPdf } from "../pdf/offer-pdf.ts";
import { besideReport } from "../take-along/beside.ts";
import { type Lay, layInto } from "./lay.ts";
import type { FolderRead } from "./read-folder.ts";
import { relativeLinks } from "./relative-links.ts";

/** Some reports, each with the editions before it, and which of them may be found. */
export type SomeReports = Pick<FolderRead, "files" | "earlier" | "listed">;

/** Where what is made goes, under which address it is read, and what lies beside it. */
export type Making = {
  fresh: string;
  base: string;
  site: string | null;
  /** Whether each report gets a picture for links. */
  cards: boolean;
  /** Whether pages will be printed: until it is known which, they say both that there is a PDF and how to print one. */
  isPrinted: boolean;
  /** The checksum of each file that was made without any release. */
  apart: readonly string[];
};

/** Which files were laid and searched, and what was found in them. */
export type MadeReports = { searched: string[]; leaks: Leak[] };

/** Makes everything that belongs to these reports alone, lays it, and searches each file as it lies there. */
export async function makeReports(pages: OpenPages, some: SomeReports, making: Making): Promise<MadeReports> {
  const { fresh, base, site, cards, isPrinted, apart } = making;
  const searched: string[] = [];
  const lay = layInto(fresh);
  const layToSearch: Lay = (file, bytes) => {
    lay(file, bytes);
    searched.push(file);
  };
  const groups = new Set(some.files.map(({ release }) => release.slug));
  const folder = { ...some, programmes: [], tombstones: [] };
  const given = { folder, fresh: { groups, programmes: new Set<string>() }, base, site, cards };
  for await (const { file, html } of pages.make(given, isOfReports)) {
    const page = relativeLinks(html, file, base);
    layToSearch(file, isPrinted ? page : offerPdf(page, false));
  }
  for (const report of some.files) {
    for (const { path, bytes } of besideReport(report, { base, site })) layToSearch(path, bytes);
    const { slug } = report.release;
    if (cards) layToSearch(`groups/${slug}/${slug}.card.png`, await paintCard(cardOf(report.release)));
  }
  const stands = [base, site ?? ""];
  const scanned = { ...folder, apart: new Set(apart), days: new Set<string>(), stands };
  return { searched, leaks: await scanFiles(fresh, searched.toSorted(), scanned, alikeIn(await pages.ofNoRelease())) };
}

/** The templates of pages that follow from one report alone. */
export function isOfReports(route: string): boolean {
  return /\/groups\/\[slug\]/.test(route);
}
