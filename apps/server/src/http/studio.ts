import { Hono } from "hono";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { makeBoardPage } from "./board-page.ts";
import { refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** What staff see and do. Every route asks first who is there. */
export function studioRoutes({ store, signIn, desk }: World) {
  const routes = new Hono<{ Variables: { staff: string } }>();
  const boardPage = makeBoardPage(store);
  routes.use(csrf());
  routes.on("GET", "*", compress());
  routes.use(async (c, next) => {
    const staff = await signIn.whoIs(c.req.raw.headers);
    if (!staff) {
      const { status, ...refusal } = refuse("sign-in-first");
      return c.json(refusal, status);
    }
    c.set("staff", staff.email);
    return next();
  });
  routes.get("/board", etag(), async (c) => {
    const { text, tag } = await boardPage();
    c.header("Cache-Control", "private, no-cache");
    c.header("ETag", tag);
    return c.body(text, 200, { "Content-Type": "application/json" });
  });
  routes.get("/groups/:id/draft", async (c) => {
    const draft = await desk.draft(c.req.param("id"));
    if (!("status" in draft)) return c.json(draft);
    const { status, ...refusal } = draft;
    return c.json(refusal, status);
  });
  routes.post("/groups/:id/publish", async (c) => {
    const published = await desk.publish(c.req.param("id"), c.get("staff"));
    if (published.kind === "published") return c.json(published);
    const { status, ...refusal } = published;
    return c.json(refusal, status);
  });
  return routes;
}
