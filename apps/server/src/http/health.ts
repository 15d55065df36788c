import type { Context } from "hono";
import type { Health } from "../../api/index.ts";
import { certificate } from "../doctor/certificate.ts";
import { examine } from "../doctor/examine.ts";
import { workInWords } from "../jobs/work-in-words.ts";
import { siteAddress } from "../publish/site-address.ts";
import type { World } from "./world.ts";

/** For the administrator, in words: whether backups, disk, clock, secrets, records, queue and certificate are fine, and the newest work. */
export async function showHealth(c: Context, { store, now }: World): Promise<Response> {
  const here = { folder: store.folder, now: now() };
  const findings = await store.read((db) => examine(db, here));
  const work = await store.read((db) => workInWords(db));
  const ofCertificate = await certificate(siteAddress(store.folder), here.now);
  return c.json({ findings: [...findings, ofCertificate], work } satisfies Health);
}
