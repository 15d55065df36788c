import { type Read, readBy, Words } from "@kith/instrument";
import type { AuditPage, Invitation, StaffList } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";
import { DoneBody, RoleBody } from "./set-up.ts";

/** Who may sign in, and the invitations not used yet. */
export function askStaff(): Promise<Asked<StaffList>> {
  return ask({ path: "/api/studio/staff", read: (thing): Read<StaffList> => readBy(StaffBody, thing) });
}

/** The record of what was done, newest first. */
export function askAudit(before: number | null): Promise<Asked<AuditPage>> {
  const path = before === null ? "/api/studio/audit" : `/api/studio/audit?before=${before}`;
  return ask({ path, read: (thing): Read<AuditPage> => readBy(AuditBody, thing) });
}

/** What an invitation promises. */
export function openInvitation(token: string): Promise<Asked<Invitation>> {
  return ask({
    path: "/api/invitations/open",
    body: { token },
    read: (thing): Read<Invitation> => readBy(InvitationBody, thing),
  });
}

export type Joining = { token: string; name: string; email: string; password: string };

export function acceptInvitation(joining: Joining): Promise<Asked<{ kind: "done"; id: string }>> {
  return ask({ path: "/api/invitations/accept", body: joining, read: (thing) => readBy(DoneBody, thing) });
}

const StaffBody = v.object({
  staff: v.array(v.object({ id: v.string(), name: v.string(), email: v.string(), roles: v.array(RoleBody) })),
  invitations: v.array(v.object({ id: v.string(), name: v.string(), roles: v.array(RoleBody), expiresAt: v.string() })),
});
const InvitationBody = v.object({ kind: v.literal("invitation"), name: v.string(), roles: v.array(RoleBody) });
export const InvitedBody = v.object({ kind: v.literal("invited"), token: v.string(), expiresAt: v.string() });
const AuditBody = v.object({
  brokenAt: v.nullable(v.number()),
  lines: v.array(
    v.object({
      seq: v.number(),
      at: v.string(),
      actor: v.string(),
      action: v.string(),
      name: v.nullable(v.string()),
      about: v.nullable(Words),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
  earlier: v.boolean(),
});
