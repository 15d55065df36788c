import { Hono } from "hono";
import type { Calls } from "../../api/index.ts";
import { loadCalls, markSeen } from "../store/calls.ts";
import { refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** Who asked to be called or seen, for staff alone: it stands behind the studio's own door. */
export function callRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string } }>();
  routes.get("/", async (c) => c.json({ calls: await store.read(loadCalls) } satisfies Calls));
  routes.post("/:response/seen", async (c) => {
    const note = { response: c.req.param("response"), by: c.get("staff"), at: now().toISOString() };
    const marked = await store.write((trx) => markSeen(trx, note));
    if (marked.kind === "seen") return c.json(marked);
    const { status, ...refusal } = refuse(marked.kind);
    return c.json(refusal, status);
  });
  return routes;
}
