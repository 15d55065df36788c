import { answersFormats } from "@kith/exchange";
import { Hono } from "hono";
import * as v from "valibot";
import type { ExportOf } from "../store/answers-to-export.ts";
import { exportLogged } from "../store/export-logged.ts";
import { refuse } from "./refusal.ts";
import { bodyBy, refused, type StudioContext } from "./setup/kit.ts";
import type { Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

const ExportBody = v.strictObject({ format: v.picklist(answersFormats), language: v.picklist(["zh-CN", "en"]) });

/** Answers as a file for another tool, for whoever keeps the data and nobody else. Each one is noted, with who took it. */
export function exportRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  const give = async (c: StudioContext, of: ExportOf) => {
    const body = await bodyBy(c, ExportBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const exported = await exportLogged(store, { of, ...body.value, by: c.get("staff"), at: now().toISOString() });
    if (exported === null) return refused(c, refuse("no-such-thing"));
    const { name, mediaType, bytes } = exported.file;
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Kith-Forms": String(exported.forms),
      "X-Kith-Withdrawn": String(exported.withdrawn),
    });
  };
  routes.post("/groups/:id/exports", (c) => give(c, { kind: "group", id: c.req.param("id") }));
  routes.post("/programmes/:id/exports", (c) => give(c, { kind: "programme", id: c.req.param("id") }));
  return routes;
}
