import { type Read, readBy, Wave, Words } from "@kith/instrument";
import type { Me, SetUp } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";
import { TextOfFamily } from "./texts.ts";

/** How the programme is set up, all of it. */
export function askSetUp(): Promise<Asked<SetUp>> {
  return ask({ path: "/api/studio/setup", read: (thing): Read<SetUp> => readBy(SetUpBody, thing) });
}

export const roleNames = ["facilitator", "keeper", "safeguarding", "deputy", "publisher", "admin"] as const;
export const RoleBody = v.picklist(roleNames);

/** Who is signed in and what they may do. */
export function askMe(): Promise<Asked<Me>> {
  return ask({ path: "/api/studio/me", read: (thing): Read<Me> => readBy(MeBody, thing) });
}

const MeBody = v.object({
  name: v.string(),
  email: v.string(),
  roles: v.array(RoleBody),
  programme: v.nullable(v.string()),
});

const Contact = v.object({ name: v.string(), phone: v.string() });
const Purpose = v.picklist(["join", "forms", "publish", "follow-up", "assent"]);
const Note = v.object({
  purpose: Purpose,
  wave: v.nullable(Wave),
  decision: v.picklist(["yes", "no", "withdrawn"]),
  who: v.picklist(["parent", "other-guardian", "caregiver", "child"]),
  how: v.picklist(["paper", "phone-witness", "wechat-voice", "in-person"]),
  textVersion: v.number(),
  textHash: v.string(),
  receipt: v.string(),
  at: v.string(),
});
const Child = v.object({
  id: v.string(),
  code: v.string(),
  age: v.nullable(v.number()),
  carer: v.nullable(v.picklist(["grandparent", "parent", "relative", "other"])),
  guardian: v.nullable(v.picklist(["reached", "phone-only", "not-reached"])),
  pattern: v.nullable(v.picklist(["withdrawal", "cathartic", "aggressive", "model"])),
  teacher: v.number(),
  readAloud: v.boolean(),
  language: v.picklist(["zh-CN", "en"]),
  left: v.boolean(),
  leaving: v.nullable(
    v.object({
      afterSession: v.number(),
      reason: v.picklist([
        "moved-to-parents",
        "lost-interest",
        "told-to-work",
        "excluded",
        "worsening",
        "other",
        "consent-withdrawn",
      ]),
    }),
  ),
  notes: v.array(Note),
  erasure: v.nullable(v.object({ dueOn: v.string(), doneAt: v.nullable(v.string()), receipt: v.string() })),
});
const Session = v.object({
  number: v.number(),
  heldOn: v.nullable(v.string()),
  strategies: v.array(
    v.picklist(["supportive-environment", "positive-self-concept", "emotion-expression", "modelling"]),
  ),
  attendance: v.array(
    v.object({ child: v.string(), status: v.picklist(["full", "part", "absent-told", "absent-unknown"]) }),
  ),
  enteredAt: v.nullable(v.string()),
  inTime: v.nullable(v.boolean()),
  recorded: v.boolean(),
});
export const WindowBody = v.object({
  wave: Wave,
  opensOn: v.string(),
  closesOn: v.string(),
  openedAt: v.nullable(v.string()),
  late: v.boolean(),
});
const Group = v.object({
  id: v.string(),
  slug: v.string(),
  name: Words,
  plannedSessions: v.number(),
  children: v.array(Child),
  sessions: v.array(Session),
  waves: v.array(WindowBody),
  advice: v.array(Words),
});
const SetUpBody = v.object({
  programme: v.nullable(v.object({ id: v.string(), slug: v.string(), name: Words, place: Words, period: Words })),
  safeguarding: v.nullable(
    v.object({
      lead: Contact,
      deputy: Contact,
      numbers: v.array(v.object({ what: v.string(), number: v.string() })),
    }),
  ),
  notice: v.nullable(
    v.object({
      responsible: v.string(),
      contact: v.string(),
      keptWhere: v.string(),
      keepMonths: v.number(),
      version: v.number(),
      at: v.string(),
    }),
  ),
  texts: v.array(TextOfFamily),
  groups: v.array(Group),
});

const SlipBody = v.object({
  link: v.string(),
  kind: v.picklist(["caregiver", "child", "class-list", "kiosk", "session-record"]),
  children: v.array(v.string()),
  raterId: v.string(),
  language: v.picklist(["zh-CN", "en"]),
  token: v.string(),
  code: v.string(),
  minutes: v.number(),
  closesOn: v.string(),
  readAloud: v.boolean(),
});
export const SlipsBody = v.object({
  group: Words,
  wave: Wave,
  slips: v.array(SlipBody),
  notAsked: v.array(v.object({ child: v.string(), says: Words })),
});

export const EffectsBody = v.object({
  stops: v.number(),
  erases: v.number(),
  eraseBy: v.string(),
  stays: v.array(v.object({ group: Words, edition: v.number() })),
  callsKept: v.number(),
});

export const LeavingBody = v.object({
  stops: v.number(),
  kept: v.number(),
  stay: v.number(),
  afterSession: v.number(),
});

export const FormLinkBody = v.nullable(
  v.object({ token: v.string(), code: v.string(), minutes: v.number(), language: v.picklist(["zh-CN", "en"]) }),
);

export const WithdrawnBody = v.object({ kind: v.literal("withdrawn"), receipt: v.string(), eraseBy: v.string() });
export const NotedBody = v.object({ kind: v.literal("noted"), receipt: v.string() });
export const DoneBody = v.object({ kind: v.literal("done"), id: v.string() });
