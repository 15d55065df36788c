import { Informant, type Read, readBy, Wave, Words } from "@kith/instrument";
import type { Board } from "@kith/server/api";
import * as v from "valibot";
import { type Asked, ask } from "./ask.ts";
import { WindowBody } from "./set-up.ts";

/** Which groups of the board: forty of them, or one alone. */
export type BoardPart = { from: number } | { group: string };

/** The groups' forms as they stand now. */
export function askBoard(part: BoardPart): Promise<Asked<Board>> {
  const query = "group" in part ? `group=${encodeURIComponent(part.group)}` : `from=${part.from}`;
  return ask({ path: `/api/studio/board?${query}`, read: readBoard });
}

const Cell = v.object({
  assignment: v.string(),
  child: v.string(),
  informant: Informant,
  wave: Wave,
  instrument: v.string(),
  status: v.picklist(["expected", "opened", "received", "missing", "not-needed"]),
  reason: v.nullable(v.string()),
  receivedAt: v.nullable(v.string()),
  receipt: v.nullable(v.string()),
  paper: v.exactOptional(v.picklist(["out", "entered-once", "differs", "settled"])),
});

const Group = v.object({
  id: v.string(),
  slug: v.string(),
  name: Words,
  enrolled: v.number(),
  waves: v.array(Wave),
  children: v.array(v.object({ code: v.string(), left: v.boolean(), consentWithdrawn: v.boolean() })),
  cells: v.array(Cell),
  windows: v.array(WindowBody),
  sessionDays: v.array(v.string()),
  release: v.object({
    state: v.picklist(["none", "published", "older-rules", "taken-down"]),
    edition: v.nullable(v.number()),
    url: v.nullable(v.string()),
  }),
});

const BoardBody = v.object({
  programme: v.object({ slug: v.string(), name: Words }),
  groups: v.array(Group),
  from: v.number(),
  total: v.number(),
});

function readBoard(thing: unknown): Read<Board> {
  return readBy(BoardBody, thing);
}
