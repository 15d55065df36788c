import { Informant, type Read, readBy, Words } from "@kith/instrument";
import type { Published, ReleaseDraft } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask, ObstacleBody } from "./ask.ts";

/** What would be published of a group with the forms now in, and what would not. */
export function askDraft(group: string): Promise<Asked<ReleaseDraft>> {
  return ask({ path: `/api/studio/groups/${encodeURIComponent(group)}/draft`, read: readDraft, seconds: 30 });
}

/** Publishes a group's report. It answers once the public page is built, so it may take a while. */
export function publish(group: string): Promise<Asked<Published>> {
  return ask({
    path: `/api/studio/groups/${encodeURIComponent(group)}/publish`,
    read: readPublished,
    body: {},
    seconds: 300,
  });
}

const Draft = v.object({
  mainPoints: v.array(Words),
  shown: v.number(),
  withheld: v.array(v.object({ scale: Words, informant: Informant, says: Words })),
  harm: v.array(Words),
  refused: v.array(ObstacleBody),
});

const PublishedBody = v.object({
  kind: v.literal("published"),
  edition: v.number(),
  url: v.string(),
  together: v.nullable(Words),
});

function readDraft(thing: unknown): Read<ReleaseDraft> {
  return readBy(Draft, thing);
}

function readPublished(thing: unknown): Read<Published> {
  return readBy(PublishedBody, thing);
}
