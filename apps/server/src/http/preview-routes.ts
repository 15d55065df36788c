import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { previewFolder } from "../publish/preview.ts";
import { siteHeaders } from "./security.ts";
import { mayIn, staffBehind } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Drafts as readers would see them, for those alone who may publish that group. To all others there is nothing here. */
export function previewRoutes({ store, signIn }: World) {
  const routes = new Hono();
  const root = previewFolder(store.folder);
  // The folder comes with the first preview.
  const pages: ReturnType<typeof serveStatic> = (c, next) =>
    existsSync(root) ? serveStatic({ root, rewriteRequestPath, onFound })(c, next) : next();
  routes.get("/:group/*", siteHeaders, async (c, next) => {
    const session = await signIn.whoIs(c.req.raw.headers);
    const staff = session && (await staffBehind(store, session.id));
    const group = await store.read((db) =>
      db.selectFrom("group_").select("programme_id").where("id", "=", c.req.param("group")).executeTakeFirst(),
    );
    if (!staff || !group || !mayIn(staff, group.programme_id, ["publisher"])) return c.notFound();
    return pages(c, next);
  });
  return routes;
}

const rewriteRequestPath = (path: string) => path.slice("/preview".length);
const onFound: NonNullable<NonNullable<Parameters<typeof serveStatic>[0]>["onFound"]> = (_path, c) =>
  c.header("Cache-Control", "private, no-store");
