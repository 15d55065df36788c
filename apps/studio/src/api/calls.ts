import { Informant, type Read, readBy, Wave, Words } from "@kith/instrument";
import type { CallCount, Calls, Seen } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";

/** Who asked to be called or seen. */
export function askCalls(): Promise<Asked<Calls>> {
  return ask({ path: "/api/studio/calls", read: readCalls });
}

/** How many nobody has seen, without opening any. */
export function askCallCount(): Promise<Asked<CallCount>> {
  return ask({
    path: "/api/studio/calls/count",
    read: (thing): Read<CallCount> => readBy(v.object({ unseen: v.number() }), thing),
  });
}

/** Says that one has seen what came with a form, and will follow it up. */
export function markSeen(response: string): Promise<Asked<Seen>> {
  return ask({ path: `/api/studio/calls/${encodeURIComponent(response)}/seen`, read: readSeen, body: {} });
}

const CallBody = v.object({
  response: v.string(),
  level: v.picklist(["today", "two-days", "next-session"]),
  group: Words,
  child: v.string(),
  informant: Informant,
  wave: Wave,
  kind: v.picklist(["safeguarding-flag", "contact-request"]),
  question: Words,
  answer: Words,
  receivedAt: v.string(),
  openedBy: v.array(v.object({ by: v.string(), at: v.string() })),
  seen: v.nullable(v.object({ by: v.string(), at: v.string() })),
  withDeputy: v.boolean(),
});

const CallsBody = v.object({ calls: v.array(CallBody) });
const SeenBody = v.object({ kind: v.literal("seen"), by: v.string(), at: v.string() });

function readCalls(thing: unknown): Read<Calls> {
  return readBy(CallsBody, thing);
}

function readSeen(thing: unknown): Read<Seen> {
  return readBy(SeenBody, thing);
}
