import { Hono } from "hono";
import type { Done } from "../../../api/index.ts";
import { addToAudit } from "../../store/audit.ts";
import { addProgramme } from "../../store/people.ts";
import { loadSetUp } from "../../store/setup/load-set-up.ts";
import { freeSlug, makeGroup } from "../../store/setup/make-group.ts";
import { saveNotice, saveSafeguarding } from "../../store/setup/safeguarding.ts";
import { refuse } from "../refusal.ts";
import type { Staff } from "../staff-behind.ts";
import type { World } from "../world.ts";
import { GroupBody, NoticeBody, ProgrammeBody, SafeguardingBody } from "./bodies.ts";
import { bodyBy, refused } from "./kit.ts";
import { nameProblems, programmeProblems } from "./names.ts";

/** A programme from nothing: its names, who is called, the rules for children's data, and its groups. */
export function programmeRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.get("/setup", async (c) => c.json(await store.read((db) => loadSetUp(db, c.get("who").programme))));
  routes.post("/programmes", async (c) => {
    const body = await bodyBy(c, ProgrammeBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { name, place, period } = body.value;
    const problems = programmeProblems(body.value);
    if (problems.length > 0) return refused(c, refuse("name-points", problems));
    const at = now().toISOString();
    const id = await store.write(async (trx) => {
      const slug = await freeSlug(trx, "programme", name.en);
      const made = await addProgramme(trx, { slug, name, place, period, madeUp: false, at });
      await addToAudit(trx, { at, actor: c.get("staff"), action: "programme-made", subject: made, detail: { slug } });
      return made;
    });
    return c.json({ kind: "done", id } satisfies Done, 201);
  });
  routes.put("/programmes/:id", async (c) => {
    const id = c.req.param("id");
    const body = await bodyBy(c, ProgrammeBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { name, place, period } = body.value;
    const problems = programmeProblems(body.value);
    if (problems.length > 0) return refused(c, refuse("name-points", problems));
    const words = { name: JSON.stringify(name), place: JSON.stringify(place), period: JSON.stringify(period) };
    await store.write(async (trx) => {
      await trx.updateTable("programme").set(words).where("id", "=", id).execute();
      const entry = { at: now().toISOString(), actor: c.get("staff"), action: "programme-renamed", subject: id };
      await addToAudit(trx, { ...entry, detail: {} });
    });
    return c.json({ kind: "done", id } satisfies Done);
  });
  routes.put("/programmes/:id/safeguarding", async (c) => {
    const programme = c.req.param("id");
    const body = await bodyBy(c, SafeguardingBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const change = { programme, by: c.get("staff"), at: now().toISOString() };
    await store.write((trx) => saveSafeguarding(trx, change, body.value));
    return c.json({ kind: "done", id: programme } satisfies Done);
  });
  routes.put("/programmes/:id/notice", async (c) => {
    const programme = c.req.param("id");
    const body = await bodyBy(c, NoticeBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const change = { programme, by: c.get("staff"), at: now().toISOString() };
    await store.write((trx) => saveNotice(trx, change, body.value));
    return c.json({ kind: "done", id: programme } satisfies Done);
  });
  routes.post("/programmes/:id/groups", async (c) => {
    const programme = c.req.param("id");
    const body = await bodyBy(c, GroupBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const problems = nameProblems(body.value.name, "name");
    if (problems.length > 0) return refused(c, refuse("name-points", problems));
    const plan = { programme, ...body.value, by: c.get("staff"), at: now().toISOString() };
    const id = await store.write((trx) => makeGroup(trx, plan));
    return c.json({ kind: "done", id } satisfies Done, 201);
  });
  return routes;
}
