import { type Problem, readBy } from "@kith/instrument";
import type { Context } from "hono";
import type * as v from "valibot";
import type { Obstacle } from "../../../api/index.ts";
import { type Refused, refuse } from "../refusal.ts";
import type { Staff } from "../staff-behind.ts";

export type StudioContext = Context<{ Variables: { staff: string; who: Staff } }>;

/** The body as the schema has it, or the refusal to send. */
export async function bodyBy<Schema extends v.GenericSchema>(
  c: StudioContext,
  schema: Schema,
): Promise<{ kind: "read"; value: v.InferOutput<Schema> } | { kind: "refused"; refused: Refused }> {
  const read = readBy(schema, await c.req.json());
  if (read.kind === "read") return read;
  return { kind: "refused", refused: refuse("not-filled-in", read.problems.map(toObstacle)) };
}

export function refused(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}

/** Where it is wrong. What was typed is not said back. */
function toObstacle({ at }: Problem): Obstacle {
  return {
    at,
    says: { "zh-CN": "这一处还没有写，或者写得不对。", en: "This is not filled in, or not filled in right." },
  };
}
