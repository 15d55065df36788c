import { readBy } from "@kith/instrument";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import { changeRater } from "../store/change-rater.ts";
import { dropDraft, keepDraft } from "../store/drafts.ts";
import { findLink } from "../store/links.ts";
import type { Tables } from "../store/tables.ts";
import { putSession } from "./put-session.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

const Draft = v.strictObject({ text: v.nullable(v.pipe(v.string(), v.maxLength(48_000))) });

/** What people do by their link beside opening it and sending a form. */
export function peopleRoutes(world: World) {
  const { store, now } = world;
  const routes = new Hono();
  const linkOf = async (c: Context): Promise<Tables["link"] | Refused> => {
    const presented = bearer(c);
    const found = presented === null ? null : await store.read((db) => findLink(db, store.secrets, presented));
    if (found?.kind !== "found") return refuse("no-link");
    if (found.link.revoked_at !== null) return refuse("revoked");
    return found.link.expires_at <= now().toISOString() ? refuse("expired") : found.link;
  };
  routes.put("/sessions/:id", async (c) => {
    const receipt = await putSession(world, bearer(c), c.req.param("id"), await c.req.json());
    if (receipt.kind === "refused") return refused(c, receipt);
    return c.json(receipt, receipt.kind === "stored" ? 201 : 200);
  });
  routes.put("/drafts/:child", async (c) => {
    const link = await linkOf(c);
    if ("status" in link) return refused(c, link);
    const read = readBy(Draft, await c.req.json());
    const child = c.req.param("child");
    if (read.kind === "refused" || child.length > 20) return refused(c, refuse("unreadable"));
    const { text } = read.value;
    await store.write((trx) =>
      text === null
        ? dropDraft(trx, link.id, child)
        : keepDraft(trx, store.secrets, { link: link.id, child, text, at: now().toISOString() }),
    );
    return c.json({ kind: "kept" });
  });
  routes.post("/links/other-rater", async (c) => {
    const link = await linkOf(c);
    if ("status" in link) return refused(c, link);
    await store.write((trx) => changeRater(trx, { link: link.id, group: link.group_id, at: now().toISOString() }));
    return c.json({ kind: "changed" });
  });
  return routes;
}

function bearer(c: Context): string | null {
  return /^Bearer (.+)$/.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

function refused(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}
