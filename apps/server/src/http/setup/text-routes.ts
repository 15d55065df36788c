import { Hono } from "hono";
import type { Done, TextHistory, TextLook } from "../../../api/index.ts";
import { textProblems } from "../../store/setup/check-text.ts";
import { loadTexts, saveText, textFor } from "../../store/setup/consent-texts.ts";
import { textAdvice } from "../../store/setup/text-advice.ts";
import { textChanges } from "../../store/setup/text-changes.ts";
import { loadTextHistory } from "../../store/setup/text-history.ts";
import { refuse } from "../refusal.ts";
import type { Staff } from "../staff-behind.ts";
import type { World } from "../world.ts";
import { LookAtTextBody, TextBody } from "./bodies.ts";
import { bodyBy, refused } from "./kit.ts";

/** What families are told: its versions, a look at a new one before it is stored, and storing it. */
export function textRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  routes.get("/programmes/:id/texts", async (c) => {
    const history = await store.read((db) => loadTextHistory(db, c.req.param("id")));
    return c.json(history satisfies TextHistory);
  });
  routes.post("/programmes/:id/texts/look", async (c) => {
    const body = await bodyBy(c, LookAtTextBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { kind, wave, words } = body.value;
    const told = textFor(await store.read((db) => loadTexts(db, c.req.param("id"))), kind, wave);
    return c.json({
      problems: textProblems(kind, words),
      advice: textAdvice(words),
      changes: textChanges(told.words, words),
    } satisfies TextLook);
  });
  routes.put("/programmes/:id/texts", async (c) => {
    const programme = c.req.param("id");
    const body = await bodyBy(c, TextBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { kind, wave, words } = body.value;
    if (wave !== null && kind !== "assent") return refused(c, refuse("text-of-no-wave"));
    const problems = textProblems(kind, words);
    if (problems.length > 0) return refused(c, refuse("text-not-whole", problems));
    const text = { programme, ...body.value, by: c.get("staff"), at: now().toISOString() };
    const saved = await store.write((trx) => saveText(trx, text));
    if (saved === "another-came-first") return refused(c, refuse("text-moved-on"));
    return c.json({ kind: "done", id: programme } satisfies Done);
  });
  return routes;
}
