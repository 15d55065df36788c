import { readBy } from "@kith/instrument";
import { Hono } from "hono";
import type { ConsentGiven, Done } from "../../../api/index.ts";
import { addConsent } from "../../store/setup/consents.ts";
import { erase } from "../../store/setup/erase.ts";
import { wipeLog } from "../../store/setup/keep-erasing.ts";
import { comeBack, leave, leavingEffects } from "../../store/setup/leaving.ts";
import { withdraw, withdrawalEffects } from "../../store/setup/withdrawal.ts";
import { refuse } from "../refusal.ts";
import type { Staff } from "../staff-behind.ts";
import type { World } from "../world.ts";
import { ConsentBody, LeftBody, Scope, WithdrawalBody } from "./bodies.ts";
import { bodyBy, refused } from "./kit.ts";

/** One child's consents, their withdrawal, and leaving the group. */
export function childRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.post("/children/:id/consents", async (c) => {
    const child = c.req.param("id");
    const body = await bodyBy(c, ConsentBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { who, decisions } = body.value;
    const isGuardians = decisions.some(({ purpose, decision }) => purpose !== "assent" && decision === "yes");
    if (isGuardians && who !== "parent" && who !== "other-guardian") return refused(c, refuse("guardian-decides"));
    if (!(await isThere(child))) return refused(c, refuse("no-such-thing"));
    const consent = { child, ...body.value, by: c.get("staff"), at: now().toISOString() };
    const receipt = await store.write((trx) => addConsent(trx, consent));
    if (receipt === "no-such-text") return refused(c, refuse("no-such-text"));
    return c.json({ kind: "noted", receipt } satisfies ConsentGiven, 201);
  });
  routes.post("/children/:id/left", async (c) => {
    const child = c.req.param("id");
    const body = await bodyBy(c, LeftBody);
    if (body.kind === "refused") return refused(c, body.refused);
    if (!(await isThere(child))) return refused(c, refuse("no-such-thing"));
    const leaving = { child, ...body.value, by: c.get("staff"), at: now().toISOString() };
    await store.write((trx) => leave(trx, leaving));
    return c.json({ kind: "done", id: child } satisfies Done);
  });
  routes.get("/children/:id/left", async (c) => {
    const child = c.req.param("id");
    if (!(await isThere(child))) return refused(c, refuse("no-such-thing"));
    return c.json(await store.read((db) => leavingEffects(db, child)));
  });
  routes.delete("/children/:id/left", async (c) => {
    const child = c.req.param("id");
    const undoing = { child, by: c.get("staff"), at: now().toISOString() };
    const came = await store.write((trx) => comeBack(trx, undoing));
    return came === "back" ? c.json({ kind: "done", id: child } satisfies Done) : refused(c, refuse("not-gone"));
  });
  routes.get("/children/:id/withdrawal", async (c) => {
    const child = c.req.param("id");
    if (!(await isThere(child))) return refused(c, refuse("no-such-thing"));
    if (readBy(Scope, c.req.query("scope")).kind === "refused") return refused(c, refuse("not-filled-in"));
    return c.json(await store.read((db) => withdrawalEffects(db, child, now())));
  });
  routes.post("/children/:id/withdrawal", async (c) => {
    const child = c.req.param("id");
    const body = await bodyBy(c, WithdrawalBody);
    if (body.kind === "refused") return refused(c, body.refused);
    if (!(await isThere(child))) return refused(c, refuse("no-such-thing"));
    const waits = await store.read((db) => waitingErasure(db, child));
    if (waits) return refused(c, refuse("withdrawn-already"));
    const asked = { child, ...body.value, by: c.get("staff"), now: now() };
    return c.json(await store.write((trx) => withdraw(trx, asked)), 201);
  });
  routes.post("/children/:id/erase", async (c) => {
    const child = c.req.param("id");
    const waits = await store.read((db) => waitingErasure(db, child));
    if (!waits) return refused(c, refuse("nothing-to-erase"));
    await store.write((trx) => erase(trx, { erasure: waits.id, by: c.get("staff"), at: now().toISOString() }));
    await wipeLog(store);
    return c.json({ kind: "done", id: child } satisfies Done);
  });
  return routes;

  async function isThere(child: string): Promise<boolean> {
    const row = await store.read((db) =>
      db.selectFrom("child").select("id").where("id", "=", child).executeTakeFirst(),
    );
    return row !== undefined;
  }

  function waitingErasure(db: Parameters<Parameters<typeof store.read>[0]>[0], child: string) {
    return db
      .selectFrom("erasure")
      .select("id")
      .where("child_id", "=", child)
      .where("done_at", "is", null)
      .executeTakeFirst();
  }
}
