import { readBy, readInstrument, Wave } from "@kith/instrument";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { InstrumentShelf } from "../../api/index.ts";
import { addDraft, discardDraft, loadDraft, loadDrafts, saveDraft } from "../store/instrument-drafts.ts";
import { loadVersion, loadVersions } from "../store/instrument-shelf.ts";
import { changeState, giveWaves, publishInstrument } from "../store/publish-instrument.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** What the instrument builder asks for: it stands behind the studio's own door. */
export function instrumentRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string } }>();
  const at = () => now().toISOString();
  routes.get("/", async (c) => {
    const [drafts, versions] = await store.read(async (db) => [await loadDrafts(db), await loadVersions(db)] as const);
    return c.json({ drafts, versions } satisfies InstrumentShelf);
  });
  routes.get("/versions/:hash", async (c) => {
    const version = await store.read((db) => loadVersion(db, c.req.param("hash")));
    return version ? c.json(version) : refused(c, refuse("no-such-instrument"));
  });
  for (const [way, to] of [
    ["retire", "retired"],
    ["bring-back", "published"],
  ] as const) {
    routes.post(`/versions/:hash/${way}`, async (c) => {
      const change = { hash: c.req.param("hash"), to, by: c.get("staff"), at: at() };
      const changed = await store.write((trx) => changeState(trx, change));
      return changed.kind === "no-such-instrument" ? refused(c, refuse(changed.kind)) : c.json(changed);
    });
  }
  routes.put("/versions/:hash/waves", async (c) => {
    const read = readBy(GivenWaves, await c.req.json());
    if (read.kind === "refused") return refused(c, refuse("unreadable"));
    const giving = { hash: c.req.param("hash"), waves: read.value.waves, by: c.get("staff"), at: at() };
    const given = await store.write((trx) => giveWaves(trx, giving));
    return given.kind === "given" ? c.json(given) : refused(c, refuse(given.kind));
  });
  routes.get("/drafts/:id", async (c) => {
    const draft = await store.read((db) => loadDraft(db, c.req.param("id")));
    return draft ? c.json(draft) : refused(c, refuse("no-such-draft"));
  });
  routes.post("/drafts", async (c) => {
    const read = readBy(NewDraft, await c.req.json());
    if (read.kind === "refused") return refused(c, refuse("unreadable"));
    const draft = { ...read.value, by: c.get("staff"), at: at() };
    return c.json(await store.write((trx) => addDraft(trx, draft)), 201);
  });
  routes.put("/drafts/:id", async (c) => {
    const read = readBy(ChangedDraft, await c.req.json());
    if (read.kind === "refused") return refused(c, refuse("unreadable"));
    const { revision, ...draft } = { ...read.value, by: c.get("staff"), at: at() };
    const saved = await store.write((trx) => saveDraft(trx, c.req.param("id"), revision, draft));
    return saved.kind === "saved" ? c.json(saved) : refused(c, refuse(saved.kind));
  });
  routes.delete("/drafts/:id", async (c) => {
    const gone = await store.write((trx) => discardDraft(trx, c.req.param("id"), at()));
    return gone.kind === "discarded" ? c.json(gone) : refused(c, refuse(gone.kind));
  });
  routes.post("/drafts/:id/publish", async (c) => {
    const read = readBy(Publishing, await c.req.json());
    if (read.kind === "refused") return refused(c, refuse("unreadable"));
    const instrument = readInstrument(read.value.instrument);
    if (instrument.kind === "refused") return refused(c, refuse("instrument-unfinished", instrument.problems));
    if (instrument.value.status !== "unvalidated") return refused(c, refuse("not-validated-here"));
    const publishing = { ...read.value, instrument: instrument.value, draft: c.req.param("id") };
    const published = await store.write((trx) =>
      publishInstrument(trx, { ...publishing, by: c.get("staff"), at: at() }),
    );
    return published.kind === "published" ? c.json(published, 201) : refused(c, refuse(published.kind));
  });
  return routes;
}

const name = v.pipe(v.string(), v.maxLength(500));
const NewDraft = v.strictObject({
  title: v.strictObject({ "zh-CN": name, en: name }),
  body: v.record(v.string(), v.unknown()),
});
const GivenWaves = v.strictObject({ waves: v.array(Wave) });
const revision = v.pipe(v.number(), v.integer(), v.minValue(1));
const ChangedDraft = v.strictObject({ ...NewDraft.entries, revision });
const Publishing = v.strictObject({
  revision,
  instrument: v.unknown(),
  comparability: v.nullable(v.picklist(["same", "rescored", "not-comparable"])),
  note: v.pipe(v.string(), v.maxLength(2000)),
  textStatus: v.record(v.string(), v.string()),
});

function refused(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}
