import { Wave, Words } from "@kith/instrument";
import * as v from "valibot";
import { roles } from "../../store/roles.ts";

const short = v.pipe(v.string(), v.trim(), v.minLength(1, "this is empty"), v.maxLength(120, "this is too long"));
const note = v.pipe(v.string(), v.trim(), v.minLength(1, "this is empty"), v.maxLength(400, "this is too long"));
const phone = v.pipe(short, v.regex(/^[+\d][\d -]{2,24}$/, "a phone number has digits only"));
const Day = v.pipe(v.string(), v.isoDate("a day looks like 2026-09-01"));
const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const ProgrammeBody = v.strictObject({ name: Words, place: Words, period: Words });

const ContactBody = v.strictObject({ name: short, phone });
export const SafeguardingBody = v.strictObject({
  lead: ContactBody,
  deputy: ContactBody,
  numbers: v.pipe(
    v.array(v.strictObject({ what: short, number: phone })),
    v.minLength(1, "write at least one"),
    v.maxLength(12),
  ),
});

export const NoticeBody = v.strictObject({
  responsible: short,
  contact: short,
  keptWhere: note,
  keepMonths: count(1, 60),
});

export const GroupBody = v.strictObject({ name: Words, plannedSessions: count(1, 30), children: count(1, 20) });

const Card = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z]\d{2}$/)),
  age: v.nullable(count(3, 18)),
  carer: v.nullable(v.picklist(["grandparent", "parent", "relative", "other"])),
  guardian: v.nullable(v.picklist(["reached", "phone-only", "not-reached"])),
  pattern: v.nullable(v.picklist(["withdrawal", "cathartic", "aggressive", "model"])),
  teacher: count(1, 9),
  readAloud: v.boolean(),
  language: v.picklist(["zh-CN", "en"]),
});
export const CardsBody = v.strictObject({ children: v.pipe(v.array(Card), v.maxLength(40)) });
export const MoreChildrenBody = v.strictObject({ count: count(1, 10) });
export const LeftBody = v.strictObject({
  reason: v.picklist(["moved-to-parents", "lost-interest", "told-to-work", "excluded", "worsening", "other"]),
  afterSession: count(0, 30),
});

const Strategy = v.picklist(["supportive-environment", "positive-self-concept", "emotion-expression", "modelling"]);
export const PlanBody = v.strictObject({
  sessions: v.pipe(
    v.array(v.strictObject({ number: count(1, 30), heldOn: v.nullable(Day), strategies: v.array(Strategy) })),
    v.minLength(1),
    v.maxLength(30),
  ),
});
export const AttendanceBody = v.strictObject({
  heldOn: Day,
  attendance: v.pipe(
    v.array(
      v.strictObject({ child: v.string(), status: v.picklist(["full", "part", "absent-told", "absent-unknown"]) }),
    ),
    v.minLength(1),
    v.maxLength(40),
  ),
});

export const WindowBody = v.strictObject({ opensOn: Day, closesOn: Day });
export const WaveName = Wave;

const TextHash = v.pipe(v.string(), v.maxLength(100));
const TextWords = v.strictObject({
  "zh-CN": v.pipe(v.string(), v.maxLength(2000)),
  en: v.pipe(v.string(), v.maxLength(4000)),
});
const OfText = v.picklist(["join", "forms", "publish", "follow-up", "assent", "notice"]);
export const LookAtTextBody = v.strictObject({ kind: OfText, wave: v.nullable(Wave), words: TextWords });
export const TextBody = v.strictObject({ ...LookAtTextBody.entries, after: TextHash });

export const ConsentBody = v.strictObject({
  who: v.picklist(["parent", "other-guardian", "caregiver", "child"]),
  how: v.picklist(["paper", "phone-witness", "wechat-voice", "in-person"]),
  wave: v.nullable(Wave),
  decisions: v.pipe(
    v.array(
      v.strictObject({
        purpose: v.picklist(["join", "forms", "publish", "follow-up", "assent"]),
        decision: v.picklist(["yes", "no"]),
        text: v.optional(TextHash),
      }),
    ),
    v.minLength(1),
    v.maxLength(5),
  ),
});
export const Scope = v.picklist(["forms", "everything"]);
export const WithdrawalBody = v.strictObject({ scope: Scope, who: v.picklist(["parent", "other-guardian"]) });

const Roles = v.pipe(v.array(v.picklist(roles)), v.minLength(1, "choose at least one"));
export const InviteBody = v.strictObject({ name: short, roles: Roles });
export const RolesBody = v.strictObject({ roles: Roles });
export const TokenBody = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) });
export const AcceptBody = v.strictObject({
  token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
  name: short,
  email: v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "an e-mail looks like name@example.org"),
  ),
  password: v.pipe(v.string(), v.minLength(12, "at least 12 characters"), v.maxLength(200)),
});
