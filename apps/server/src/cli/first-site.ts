import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PublicSite } from "../publish/public-site.ts";
import { layReady } from "../publish/show.ts";
import { buildSite, siteBuilder, siteFolder } from "../publish/site.ts";

const nothingYet: PublicSite = { releases: [], programmes: [], notices: [], marks: [] };

/**
 * Before anything was ever published, makes the public pages that say so in both languages; where there are pages
 * already, it leaves them. Gives what the builder said where it could not.
 */
export async function firstSite(folder: string, builder = siteBuilder): Promise<string | null> {
  if (existsSync(join(siteFolder(folder), "index.html"))) return null;
  const built = await buildSite(folder, nothingYet, builder);
  if (built.kind !== "built") return built.says;
  (await layReady(folder, nothingYet)).show();
  return null;
}
