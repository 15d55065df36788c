import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Preview } from "../../api/index.ts";
import { type Refused, refuse } from "../http/refusal.ts";
import { builderStopped } from "./obstacles.ts";
import { prepareRelease } from "./prepare.ts";
import { loadPublicSite } from "./public-site.ts";
import type { Desktop } from "./put-out.ts";
import { buildPages } from "./site.ts";

/** Where the pages of a draft lie. They are served to staff alone, and the next draft of the group takes their place. */
export function previewFolder(folder: string): string {
  return join(folder, "preview");
}

/** Builds the public pages as they would be with this draft, by the very program that builds them for readers. */
export async function makePreview({ store, builder, log }: Desktop, group: string): Promise<Preview | Refused> {
  const prepared = await store.read((db) => prepareRelease(db, group));
  if (!prepared) return refuse("no-such-group");
  const { made, refused, names } = prepared;
  if (made === null || refused.length > 0) return refuse("cannot-publish", refused);
  const shown = await store.read((db) => loadPublicSite(db, { releases: [made.release] }));
  const within = previewFolder(store.folder);
  const target = join(within, names.id);
  const base = `/preview/${names.id}/`;
  rmSync(target, { recursive: true, force: true });
  const built = await buildPages(within, shown, { target, base, script: builder });
  if (built.kind !== "built") {
    log(`preview of ${names.slug}: ${built.says}`);
    return built.kind === "no-room" ? refuse("no-room-to-publish") : refuse("site-not-built", [builderStopped]);
  }
  return { kind: "preview", url: `${base}groups/${names.slug}/` };
}
