import { readBy } from "@kith/instrument";
import { Hono } from "hono";
import * as v from "valibot";
import type { Done, FormLink, Slips } from "../../../api/index.ts";
import { addToAudit } from "../../store/audit.ts";
import { saveAttendance, savePlan } from "../../store/setup/attendance.ts";
import { addChildren, saveCards } from "../../store/setup/make-group.ts";
import { formLink, loadSlips, replaceLink } from "../../store/setup/slips.ts";
import { openWave, saveWindow, whomToAsk } from "../../store/setup/waves.ts";
import { refuse } from "../refusal.ts";
import type { Staff } from "../staff-behind.ts";
import type { World } from "../world.ts";
import { AttendanceBody, CardsBody, MoreChildrenBody, PlanBody, WaveName, WindowBody } from "./bodies.ts";
import { bodyBy, refused } from "./kit.ts";
import { waveObstacles } from "./wave-obstacles.ts";

/** One group's children, sessions and waves, and the slips that people are handed. */
export function groupRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.put("/groups/:id/children", async (c) => {
    const group = c.req.param("id");
    const body = await bodyBy(c, CardsBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const strangers = await store.write(async (trx) => {
      const unknown = await saveCards(trx, group, body.value.children);
      const entry = { at: now().toISOString(), actor: c.get("staff"), action: "children-changed", subject: group };
      if (unknown.length === 0) await addToAudit(trx, { ...entry, detail: {} });
      return unknown;
    });
    if (strangers.length > 0) return refused(c, refuse("no-such-thing"));
    return c.json({ kind: "done", id: group } satisfies Done);
  });
  routes.post("/groups/:id/children", async (c) => {
    const group = c.req.param("id");
    const body = await bodyBy(c, MoreChildrenBody);
    if (body.kind === "refused") return refused(c, body.refused);
    await store.write(async (trx) => {
      const codes = await addChildren(trx, group, body.value.count);
      const entry = { at: now().toISOString(), actor: c.get("staff"), action: "children-added", subject: group };
      await addToAudit(trx, { ...entry, detail: { children: codes.length } });
    });
    return c.json({ kind: "done", id: group } satisfies Done, 201);
  });
  routes.put("/groups/:id/sessions", async (c) => {
    const group = c.req.param("id");
    const body = await bodyBy(c, PlanBody);
    if (body.kind === "refused") return refused(c, body.refused);
    await store.write((trx) => savePlan(trx, group, body.value.sessions));
    return c.json({ kind: "done", id: group } satisfies Done);
  });
  routes.put("/groups/:id/sessions/:number/attendance", async (c) => {
    const group = c.req.param("id");
    const number = readBy(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)), c.req.param("number"));
    const body = await bodyBy(c, AttendanceBody);
    if (body.kind === "refused") return refused(c, body.refused);
    if (number.kind === "refused") return refused(c, refuse("no-such-thing"));
    const noted = { group, number: number.value, ...body.value, by: c.get("staff"), at: now().toISOString() };
    const strangers = await store.write((trx) => saveAttendance(trx, noted));
    if (strangers.length > 0) return refused(c, refuse("no-such-thing"));
    return c.json({ kind: "done", id: group } satisfies Done);
  });
  routes.put("/groups/:id/waves/:wave", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    const body = await bodyBy(c, WindowBody);
    if (body.kind === "refused") return refused(c, body.refused);
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const { opensOn, closesOn } = body.value;
    if (closesOn < opensOn) return refused(c, refuse("not-filled-in", [backwards]));
    const of = { group: c.req.param("id"), wave: wave.value, by: c.get("staff"), at: now().toISOString() };
    await store.write((trx) => saveWindow(trx, of, opensOn, closesOn));
    return c.json({ kind: "done", id: of.group } satisfies Done);
  });
  routes.post("/groups/:id/waves/:wave/open", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const of = { group: c.req.param("id"), wave: wave.value, by: c.get("staff"), at: now().toISOString() };
    const obstacles = await store.read((db) => waveObstacles(db, of, now()));
    if (obstacles === null) return refused(c, refuse("no-such-group"));
    if (obstacles.length > 0) return refused(c, refuse("cannot-open-wave", obstacles));
    await store.write((trx) => openWave(trx, store.secrets, of));
    return c.json(await slipsOf(of.group, wave.value), 201);
  });
  routes.get("/groups/:id/waves/:wave/slips", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const group = c.req.param("id");
    const slips = await slipsOf(group, wave.value);
    if (slips === null) return refused(c, refuse("no-such-group"));
    await store.write((trx) =>
      addToAudit(trx, {
        at: now().toISOString(),
        actor: c.get("staff"),
        action: "slips-shown",
        subject: group,
        detail: { wave: wave.value, slips: slips.slips.length },
      }),
    );
    return c.json(slips);
  });
  routes.post("/links/:id/replace", async (c) => {
    const link = c.req.param("id");
    const there = await store.read((db) =>
      db.selectFrom("link").select("id").where("id", "=", link).where("revoked_at", "is", null).executeTakeFirst(),
    );
    if (!there) return refused(c, refuse("no-such-thing"));
    await store.write((trx) => replaceLink(trx, store.secrets, { link, by: c.get("staff"), at: now().toISOString() }));
    return c.json({ kind: "done", id: link } satisfies Done);
  });
  routes.get("/assignments/:id/link", async (c) => {
    const link = await store.read((db) => formLink(db, store.secrets, c.req.param("id")));
    return c.json(link satisfies FormLink | null);
  });
  return routes;

  async function slipsOf(group: string, wave: Slips["wave"]): Promise<Slips | null> {
    return store.read(async (db) => {
      const row = await db.selectFrom("group_").select("name").where("id", "=", group).executeTakeFirst();
      if (!row) return null;
      const { notAsked } = await whomToAsk(db, { group, wave });
      return { group: JSON.parse(row.name), wave, slips: await loadSlips(db, store.secrets, group, wave), notAsked };
    });
  }
}

const backwards = {
  at: "closesOn",
  says: { "zh-CN": "最后一天比第一天早。", en: "The last day is before the first." },
};
