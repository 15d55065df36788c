import { Hono } from "hono";
import { loadAudit } from "../store/read-audit.ts";
import type { World } from "./world.ts";

/** Everything that was done, for the administrator of the house to read. */
export function auditRoutes({ store }: World) {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const asked = c.req.query("before");
    const before = asked !== undefined && /^\d{1,12}$/.test(asked) ? Number(asked) : null;
    return c.json(await store.read((db) => loadAudit(db, before)));
  });
  return routes;
}
