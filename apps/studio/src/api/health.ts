import { type Read, readBy, Words } from "@kith/instrument";
import type { Health } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** Whether the server can be relied on. Looking takes it a while: it reads the whole record. */
export function askHealth(): Promise<Asked<Health>> {
  return ask({
    path: "/api/studio/health",
    seconds: 60,
    read: (thing): Read<Health> => readBy(HealthBody, thing),
  });
}

const HealthBody = v.object({
  findings: v.array(v.object({ about: v.string(), is: v.picklist(["fine", "look", "wrong"]), says: Words })),
  work: v.array(
    v.object({
      at: v.string(),
      by: v.string(),
      state: v.picklist(["waiting", "working", "done", "failed"]),
      says: Words,
    }),
  ),
});
