import { withDatabase } from "./database.ts";
import type { KeptLink } from "./kept.ts";

/**
 * Links with a form that was begun and not sent, for a grown-up who comes back without the link. A child's is not among them:
 * the next child at the same tablet must not find it.
 */
export function unfinishedLinks(): Promise<KeptLink[]> {
  return withDatabase(async (database) => {
    const begun = new Set((await database.getAll("sittings")).map((sitting) => sitting.link));
    return (await database.getAll("links")).filter(
      (link) => begun.has(link.id) && !["child", "kiosk"].includes(link.opened.kind),
    );
  });
}
