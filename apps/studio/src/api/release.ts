import { Informant, type Read, readBy, Words } from "@kith/instrument";
import { Design } from "@kith/release";
import type {
  Done,
  Preview,
  ProgrammeDraft,
  Published,
  ReleaseDraft,
  ReleaseNote,
  Signed,
  TakeDownReason,
  TakenDown,
} from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask, ObstacleBody } from "./ask.ts";

/** Where the drafts of one group are, or of the programme's groups together. */
const at = (group: string | null) =>
  group === null ? "/api/studio/programme" : `/api/studio/groups/${encodeURIComponent(group)}`;

/** What would be published of a group with the forms now in, and what would not. */
export function askDraft(group: string): Promise<Asked<ReleaseDraft>> {
  return ask({ path: `${at(group)}/draft`, read: (thing) => readBy(Draft, thing), seconds: 30 });
}

/** What the programme's groups would show together, or why they may not now. */
export function askTogether(): Promise<Asked<ProgrammeDraft>> {
  return ask({ path: `${at(null)}/draft`, read: (thing) => readBy(TogetherBody, thing), seconds: 60 });
}

/** Signs the very draft that was read, having looked at these numbers. */
export function sign(group: string | null, hash: string, lookedAt: string[]): Promise<Asked<Signed>> {
  const body = group === null ? { hash } : { hash, lookedAt };
  return ask({ path: `${at(group)}/sign`, read: (thing) => readBy(SignedBody, thing), body, seconds: 60 });
}

/** Changes what a report is told beyond the answers. */
export function saveNote(group: string, note: Partial<ReleaseNote>): Promise<Asked<Done>> {
  const path = `${at(group)}/release-note`;
  return ask({ path, read: (thing) => readBy(DoneBody, thing), method: "PUT", body: note });
}

/** Makes the pages as readers would see them with this draft, of a group or of the groups together, for staff alone. */
export function makePreview(group: string | null): Promise<Asked<Preview>> {
  return ask({ path: `${at(group)}/preview`, read: (thing) => readBy(PreviewBody, thing), body: {}, seconds: 300 });
}

/** Publishes a group's report, or what the groups show together. It answers once the public page is built. */
export function publish(group: string | null, hash: string | null = null): Promise<Asked<Published>> {
  const body = hash === null ? {} : { hash };
  return ask({ path: `${at(group)}/publish`, read: readPublished, body, seconds: 300 });
}

/** Takes a group's report down. It answers once its address says so. */
export function takeDown(group: string, reason: TakeDownReason): Promise<Asked<TakenDown>> {
  const path = `${at(group)}/take-down`;
  return ask({ path, read: (thing) => readBy(TakenDownBody, thing), body: { reason }, seconds: 300 });
}

const place = { cell: v.string(), scale: Words, informant: Informant };
const People = v.array(v.object({ by: v.string(), at: v.string() }));
const SigningBody = v.object({
  hash: v.string(),
  needed: v.number(),
  signed: People,
  mine: v.boolean(),
  lapsed: People,
});

const Withheld = v.array(v.object({ ...place, says: Words, wayOut: Words }));
const Attack = v.object({ isFree: v.boolean(), says: v.array(Words) });
const says = v.picklist(["better", "worse", "cannot-tell"]);
const Refused = v.array(v.object({ ...ObstacleBody.entries, rule: v.string(), wayOut: Words }));

const Draft = v.object({
  mainPoints: v.array(Words),
  shown: v.number(),
  values: v.array(
    v.object({
      ...place,
      people: Words,
      before: v.string(),
      after: v.string(),
      change: v.string(),
      margin: v.nullable(v.string()),
      raters: v.picklist(["one", "several"]),
      says,
    }),
  ),
  withheld: Withheld,
  harm: v.array(Words),
  checks: v.object({
    children: v.number(),
    agreed: v.number(),
    raterChanges: v.array(v.object({ informant: Informant, children: v.number() })),
  }),
  reviews: v.array(v.object({ ...place, says: Words })),
  attack: Attack,
  note: v.object({
    design: Design,
    oneTeacherAgrees: v.boolean(),
    heldBack: v.array(v.string()),
    harmContext: v.nullable(Words),
  }),
  signing: v.nullable(SigningBody),
  refused: Refused,
});

const TogetherBody = v.object({
  mainPoints: v.array(Words),
  values: v.array(
    v.object({
      ...place,
      groups: v.number(),
      people: Words,
      change: v.string(),
      from: v.string(),
      to: v.string(),
      says,
    }),
  ),
  withheld: Withheld,
  harm: v.array(Words),
  attack: Attack,
  notYet: v.array(Words),
  edition: v.nullable(v.number()),
  url: v.string(),
  signing: v.nullable(SigningBody),
  refused: Refused,
});

const SignedBody = v.object({ kind: v.literal("signed"), signing: SigningBody });
const PreviewBody = v.object({ kind: v.literal("preview"), url: v.string() });
const DoneBody = v.object({ kind: v.literal("done"), id: v.string() });
const PublishedBody = v.object({
  kind: v.literal("published"),
  edition: v.number(),
  url: v.string(),
  together: v.nullable(Words),
});

const TakenDownBody = v.object({ kind: v.literal("taken-down"), slug: v.string(), edition: v.number() });

function readPublished(thing: unknown): Read<Published> {
  return readBy(PublishedBody, thing);
}
