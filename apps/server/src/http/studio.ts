import { readBy } from "@kith/instrument";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import * as v from "valibot";
import type { Me, MissingReason } from "../../api/index.ts";
import type { BoardPart } from "../store/board.ts";
import { markMissing } from "../store/missing.ts";
import { rolesIn } from "../store/roles.ts";
import { guard } from "./access.ts";
import { auditRoutes } from "./audit-routes.ts";
import { makeBoardPage } from "./board-page.ts";
import { callRoutes } from "./calls.ts";
import { exportRoutes } from "./export-routes.ts";
import { showHealth } from "./health.ts";
import { instrumentRoutes } from "./instruments.ts";
import { paperRoutes } from "./paper/routes.ts";
import { type Refused, refuse } from "./refusal.ts";
import { releaseRoutes } from "./release-routes.ts";
import { childRoutes } from "./setup/child-routes.ts";
import { groupRoutes } from "./setup/group-routes.ts";
import { programmeRoutes } from "./setup/programme-routes.ts";
import { textRoutes } from "./setup/text-routes.ts";
import { type Staff, staffBehind } from "./staff-behind.ts";
import { staffRoutes } from "./staff-routes.ts";
import type { World } from "./world.ts";

/** What staff see and do. Every route asks first who is there, and whether they may. */
export function studioRoutes(world: World) {
  const { store, signIn, now } = world;
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  const boardPage = makeBoardPage(store);
  routes.use(csrf());
  routes.on("GET", "*", compress());
  routes.use(async (c, next) => {
    const session = await signIn.whoIs(c.req.raw.headers);
    const staff = session && (await staffBehind(store, session.id));
    if (!staff) return refused(c, refuse("sign-in-first"));
    c.set("staff", staff.email);
    c.set("who", staff);
    return next();
  });
  routes.use(guard(world, "/api/studio"));
  routes.get("/me", (c) => {
    const { name, email, grants, programme } = c.get("who");
    return c.json({ name, email, roles: rolesIn(grants, programme), programme } satisfies Me);
  });
  routes.get("/health", (c) => showHealth(c, world));
  routes.get("/board", etag(), async (c) => {
    const { text, tag } = await boardPage(c.get("who").programme, partOf(c.req.query()));
    c.header("Cache-Control", "private, no-cache");
    c.header("ETag", tag);
    return c.body(text, 200, { "Content-Type": "application/json" });
  });
  const mark = async (
    c: Context<{ Variables: { staff: string; who: Staff } }>,
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
  routes.route("/", releaseRoutes(world));
  routes.route("/staff", staffRoutes(world));
  routes.route("/audit", auditRoutes(world));
  routes.route("/", programmeRoutes(world));
  routes.route("/", textRoutes(world));
  routes.route("/", groupRoutes(world));
  routes.route("/", childRoutes(world));
  routes.route("/", paperRoutes(world));
  routes.route("/", exportRoutes(world));
  routes.route("/instruments", instrumentRoutes(world));
  return routes;
}

/** Which groups are asked for; whatever is no number begins at the first. */
function partOf({ group, from }: Record<string, string>): BoardPart {
  if (group !== undefined) return { group };
  return { from: from !== undefined && /^\d{1,6}$/.test(from) ? Number(from) : 0 };
}

const WhyMissing = v.strictObject({
  reason: v.picklist(["not-reached", "refused", "not-home", "rater-changed", "moved"] satisfies MissingReason[]),
});

function refused(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}
