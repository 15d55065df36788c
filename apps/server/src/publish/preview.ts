import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Preview } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import { builderStopped } from "./obstacles.ts";
import { prepareRelease } from "./prepare.ts";
import { type Coming, loadPublicSite } from "./public-site.ts";
import { findTogether } from "./publish-together.ts";
import type { Desktop } from "./put-out.ts";
import { buildPages } from "./site.ts";

/** Where the pages of a draft lie. They are served to staff alone, and the next draft of the group takes their place. */
export function previewFolder(folder: string): string {
  return join(folder, "preview");
}

/** Builds the public pages as they would be with this draft, by the very program that builds them for readers. */
export async function makePreview(own: Desktop, group: string): Promise<Preview | Refused> {
  const prepared = await own.store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  const { made, refused, names } = prepared;
  if (made === null || refused.length > 0) return refuse("cannot-publish", refused);
  return build(own, { id: names.id, page: `groups/${names.slug}/`, coming: { releases: [made.release] } });
}

/** The same for what the groups of the programme would show together. */
export async function makePreviewTogether(own: Desktop): Promise<Preview | Refused> {
  const found = await own.store.read(findTogether);
  if (!found) return refuse("no-programme");
  const { programme, slug, pool } = found;
  if (pool.kind === "not-now") return refuse("cannot-publish", [pool.why]);
  return build(own, { id: programme, page: `programmes/${slug}/`, coming: { programmes: [pool.release] } });
}

/** What a preview is of, the page that it opens, and what would be new in it. */
type Seen = { id: string; page: string; coming: Coming };

async function build({ store, builder, log }: Desktop, { id, page, coming }: Seen): Promise<Preview | Refused> {
  const shown = await store.read((db) => loadPublicSite(db, coming));
  const within = previewFolder(store.folder);
  const target = join(within, id);
  const base = `/preview/${id}/`;
  rmSync(target, { recursive: true, force: true });
  const built = await buildPages(within, shown, { target, base, script: builder });
  if (built.kind === "built") return { kind: "preview", url: `${base}${page}` };
  log(`preview of ${page}: ${built.says}`);
  return built.kind === "no-room" ? refuse("no-room-to-publish") : refuse("site-not-built", [builderStopped]);
}
