import type { OpenPages } from "../compiled/open-pages.ts";
import { besideSite } from "../take-along/beside-site.ts";
import { layInto } from "./lay.ts";
import { isOfReports, type Making } from "./make-reports.ts";
import type { Plan } from "./plan.ts";
import type { FolderRead } from "./read-folder.ts";
import { relativeLinks } from "./relative-links.ts";

/** Makes and lays the pages and files about several reports, or about none. */
export async function makeWhole(pages: OpenPages, folder: FolderRead, plan: Plan, making: Making): Promise<void> {
  const { fresh, base, site, cards } = making;
  const lay = layInto(fresh);
  const given = { folder, fresh: plan.fresh, base, site, cards };
  for await (const { file, html } of pages.make(given, (template) => !isOfReports(template))) {
    lay(file, file === servedAnywhere ? html : relativeLinks(html, file, base));
  }
  for (const { path, bytes } of besideSite(folder, plan, { base, site })) lay(path, bytes);
}

/** A page that stands for any missing address is served at all of them, so its links stay whole. */
const servedAnywhere = "404.html";
