import { type Read, readBy } from "@kith/instrument";
import type { Marked, MissingReason } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** The five reasons why a form will not come. */
export const missingReasons = [
  "not-reached",
  "refused",
  "not-home",
  "rater-changed",
  "moved",
] as const satisfies MissingReason[];

/** Notes why a form will not come; with no reason, that it is waited for again. */
export function markMissing(assignment: string, reason: MissingReason | null): Promise<Asked<Marked>> {
  const path = `/api/studio/assignments/${encodeURIComponent(assignment)}/missing`;
  if (reason === null) return ask({ path, read: readMarked, method: "DELETE" });
  return ask({ path, read: readMarked, method: "PUT", body: { reason } });
}

const MarkedBody = v.variant("status", [
  v.object({ kind: v.literal("marked"), status: v.literal("missing"), reason: v.picklist(missingReasons) }),
  v.object({ kind: v.literal("marked"), status: v.picklist(["expected", "opened"]), reason: v.null() }),
]);

function readMarked(thing: unknown): Read<Marked> {
  return readBy(MarkedBody, thing);
}
