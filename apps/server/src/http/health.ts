import type { Context } from "hono";
import type { Health } from "../../api/index.ts";
import { examine } from "../doctor/examine.ts";
import { workInWords } from "../jobs/work-in-words.ts";
import type { World } from "./world.ts";

/** For the administrator, in words: whether backups, disk, clock, secrets and records are fine, and the newest work. */
export async function showHealth(c: Context, { store, now }: World): Promise<Response> {
  const here = { folder: store.folder, now: now(), origin: null };
  const findings = await store.read((db) => examine(db, here));
  const work = await store.read((db) => workInWords(db));
  return c.json({ findings, work } satisfies Health);
}
