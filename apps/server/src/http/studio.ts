import { readBy } from "@kith/instrument";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import * as v from "valibot";
import type { MissingReason } from "../../api/index.ts";
import { markMissing } from "../store/missing.ts";
import { makeBoardPage } from "./board-page.ts";
import { callRoutes } from "./calls.ts";
import { instrumentRoutes } from "./instruments.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** What staff see and do. Every route asks first who is there. */
export function studioRoutes(world: World) {
  const { store, signIn, desk, now } = world;
  const routes = new Hono<{ Variables: { staff: string } }>();
  const boardPage = makeBoardPage(store);
  routes.use(csrf());
  routes.on("GET", "*", compress());
  routes.use(async (c, next) => {
    const staff = await signIn.whoIs(c.req.raw.headers);
    if (!staff) return refused(c, refuse("sign-in-first"));
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
    return "status" in draft ? refused(c, draft) : c.json(draft);
  });
  routes.post("/groups/:id/publish", async (c) => {
    const published = await desk.publish(c.req.param("id"), c.get("staff"));
    return published.kind === "published" ? c.json(published) : refused(c, published);
  });
  routes.post("/programme/publish", async (c) => {
    const published = await desk.publishTogether(c.get("staff"));
    return published.kind === "published" ? c.json(published) : refused(c, published);
  });
  const mark = async (
    c: Context<{ Variables: { staff: string } }>,
    assignment: string,
    reason: MissingReason | null,
  ) => {
    const note = { assignment, reason, by: c.get("staff"), at: now().toISOString() };
    const marked = await store.write((trx) => markMissing(trx, note));
    return marked.kind === "marked" ? c.json(marked) : refused(c, refuse(marked.kind));
  };
  routes.put("/assignments/:id/missing", async (c) => {
    const read = readBy(WhyMissing, await c.req.json());
    if (read.kind === "refused") return refused(c, refuse("no-such-reason"));
    return mark(c, c.req.param("id"), read.value.reason);
  });
  routes.delete("/assignments/:id/missing", (c) => mark(c, c.req.param("id"), null));
  routes.route("/calls", callRoutes(world));
  routes.route("/instruments", instrumentRoutes(world));
  return routes;
}

const WhyMissing = v.strictObject({
  reason: v.picklist(["not-reached", "refused", "not-home", "rater-changed", "moved"] satisfies MissingReason[]),
});

function refused(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}
