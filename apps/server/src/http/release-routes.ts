import { Informant, Words } from "@kith/instrument";
import { Design } from "@kith/release";
import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { Done } from "../../api/index.ts";
import { saveReleaseNote } from "../store/release-notes.ts";
import { tombstoneReasons } from "../store/tombstones.ts";
import { refuse } from "./refusal.ts";
import { bodyBy, refused } from "./setup/kit.ts";
import type { Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

type Studio = Context<{ Variables: { staff: string; who: Staff } }>;

/** The release desk: drafts to read, to sign, to see as a reader would, and to put out. */
export function releaseRoutes({ store, desk, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.get("/groups/:id/draft", async (c) => {
    const draft = await desk.draft(c.req.param("id"), c.get("staff"));
    return "status" in draft ? refused(c, draft) : c.json(draft);
  });
  routes.put("/groups/:id/release-note", async (c) => {
    const group = c.req.param("id");
    const body = await bodyBy(c, NoteBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { heldBack, ...rest } = body.value;
    const held = heldBack && { heldBack: heldBack.map(cellOf) };
    const by = { group, by: c.get("staff"), at: now().toISOString() };
    const isThere = await store.write(async (trx) => {
      const found = await trx.selectFrom("group_").select("id").where("id", "=", group).executeTakeFirst();
      if (found) await saveReleaseNote(trx, { ...rest, ...held, ...by });
      return found !== undefined;
    });
    return isThere ? c.json({ kind: "done", id: group } satisfies Done) : refused(c, refuse("no-such-group"));
  });
  routes.post("/groups/:id/sign", async (c) => {
    const body = await bodyBy(c, SignBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const signed = await desk.sign(c.req.param("id"), c.get("staff"), body.value);
    return signed.kind === "signed" ? c.json(signed) : refused(c, signed);
  });
  routes.post("/groups/:id/preview", async (c) => {
    const preview = await desk.preview(c.req.param("id"));
    return preview.kind === "preview" ? c.json(preview) : refused(c, preview);
  });
  routes.post("/groups/:id/publish", async (c) => {
    const published = await desk.publish(c.req.param("id"), c.get("staff"), await hashIn(c));
    return published.kind === "published" ? c.json(published) : refused(c, published);
  });
  routes.post("/groups/:id/take-down", async (c) => {
    const body = await bodyBy(c, TakeDownBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const gone = await desk.takeDown(c.req.param("id"), c.get("staff"), body.value.reason);
    return gone.kind === "taken-down" ? c.json(gone) : refused(c, gone);
  });
  routes.get("/programme/draft", async (c) => {
    const draft = await desk.draftTogether(c.get("staff"));
    return "status" in draft ? refused(c, draft) : c.json(draft);
  });
  routes.post("/programme/sign", async (c) => {
    const body = await bodyBy(c, HashBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const signed = await desk.signTogether(c.get("staff"), body.value.hash);
    return signed.kind === "signed" ? c.json(signed) : refused(c, signed);
  });
  routes.post("/programme/preview", async (c) => {
    const preview = await desk.previewTogether();
    return preview.kind === "preview" ? c.json(preview) : refused(c, preview);
  });
  routes.post("/programme/publish", async (c) => {
    const published = await desk.publishTogether(c.get("staff"));
    return published.kind === "published" ? c.json(published) : refused(c, published);
  });
  return routes;
}

const cell = v.pipe(v.string(), v.regex(/^(caregiver|teacher|child|facilitator)\/[a-z][a-z0-9-]*$/));
const hash = v.pipe(v.string(), v.minLength(1));
const SignBody = v.strictObject({ hash, lookedAt: v.array(cell) });
const HashBody = v.strictObject({ hash });
const TakeDownBody = v.strictObject({ reason: v.picklist(tombstoneReasons) });
const NoteBody = v.strictObject({
  design: v.exactOptional(Design),
  oneTeacherAgrees: v.exactOptional(v.boolean()),
  heldBack: v.exactOptional(v.array(cell)),
  harmContext: v.exactOptional(v.nullable(Words)),
});

/** Which draft is meant, where the one who publishes says so. */
async function hashIn(c: Studio): Promise<string | null> {
  const text = await c.req.text();
  if (text === "") return null;
  const body = v.safeParse(v.object({ hash: v.optional(hash) }), JSON.parse(text));
  return body.success ? (body.output.hash ?? null) : null;
}

function cellOf(text: string): { informant: Informant; scale: string } {
  const [informant, scale = ""] = text.split("/");
  return { informant: v.parse(Informant, informant), scale };
}
