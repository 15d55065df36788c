import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { previewFolder } from "../publish/preview.ts";
import type { Db } from "../store/tables.ts";
import { siteHeaders } from "./security.ts";
import { mayIn, staffBehind } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Drafts as readers would see them, for those alone who may publish them. To all others there is nothing here. */
export function previewRoutes({ store, signIn }: World) {
  const routes = new Hono();
  const root = previewFolder(store.folder);
  // The folder comes with the first preview.
  const pages: ReturnType<typeof serveStatic> = (c, next) =>
    existsSync(root) ? serveStatic({ root, rewriteRequestPath, onFound })(c, next) : next();
  routes.get("/:of/*", siteHeaders, async (c, next) => {
    const session = await signIn.whoIs(c.req.raw.headers);
    const staff = session && (await staffBehind(store, session.id));
    const whose = await store.read((db) => whoseDraft(db, c.req.param("of")));
    if (!staff || !whose || !mayIn(staff, whose.programme, ["publisher"])) return c.notFound();
    return pages(c, next);
  });
  return routes;
}

/** A group's draft is its programme's; what the groups show together is the house's, as at the desk. */
async function whoseDraft(db: Db, id: string): Promise<{ programme: string | null } | null> {
  const group = await db.selectFrom("group_").select("programme_id").where("id", "=", id).executeTakeFirst();
  if (group) return { programme: group.programme_id };
  const programme = await db.selectFrom("programme").select("id").where("id", "=", id).executeTakeFirst();
  return programme ? { programme: null } : null;
}

const rewriteRequestPath = (path: string) => path.slice("/preview".length);
const onFound: NonNullable<NonNullable<Parameters<typeof serveStatic>[0]>["onFound"]> = (_path, c) =>
  c.header("Cache-Control", "private, no-store");
