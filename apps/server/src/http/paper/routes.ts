import { readBy, type Wave } from "@kith/instrument";
import { Hono } from "hono";
import type { Done, PaperDifferences, PaperDone, PaperRound } from "../../../api/index.ts";
import { readSheetCode } from "../../store/code.ts";
import { findBooklet, makeBooklets, noteOut } from "../../store/paper/booklets.ts";
import { compareEntries } from "../../store/paper/compare-entries.ts";
import { keepPaperDraft } from "../../store/paper/drafts.ts";
import { addPaperEntry, type NotEntered } from "../../store/paper/entries.ts";
import { entriesOf } from "../../store/paper/load-entries.ts";
import { loadPaperRound } from "../../store/paper/load-round.ts";
import { loadPaperRule, savePaperRule } from "../../store/paper/rule.ts";
import { type NotSettled, settleDifferences, takeSingle } from "../../store/paper/settle.ts";
import { loadToEnter, maySettle } from "../../store/paper/to-enter.ts";
import { refuse } from "../refusal.ts";
import { WaveName } from "../setup/bodies.ts";
import { bodyBy, refused, type StudioContext } from "../setup/kit.ts";
import { mayIn, type Staff } from "../staff-behind.ts";
import type { World } from "../world.ts";
import { EntryBody, OutBody, PaperDraftBody, PaperRuleBody, SettleBody } from "./bodies.ts";

/** Forms on paper: booklets to print, entering them, and settling where two people read them differently. */
export function paperRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  const roundOf = (c: StudioContext, group: string, wave: Wave): Promise<PaperRound | null> =>
    store.read((db) => loadPaperRound(db, group, wave, c.get("staff")));
  const stamp = (c: StudioContext) => ({ by: c.get("staff"), at: now().toISOString() });

  routes.get("/groups/:id/waves/:wave/booklets", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const round = await roundOf(c, c.req.param("id"), wave.value);
    return round ? c.json(round) : refused(c, refuse("no-such-group"));
  });
  routes.post("/groups/:id/waves/:wave/booklets", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const group = c.req.param("id");
    await store.write((trx) => makeBooklets(trx, { group, wave: wave.value, ...stamp(c) }));
    const round = await roundOf(c, group, wave.value);
    return round ? c.json(round) : refused(c, refuse("no-such-group"));
  });
  routes.put("/groups/:id/waves/:wave/booklets", async (c) => {
    const wave = readBy(WaveName, c.req.param("wave"));
    const body = await bodyBy(c, OutBody);
    if (body.kind === "refused") return refused(c, body.refused);
    if (wave.kind === "refused") return refused(c, refuse("no-such-thing"));
    const group = c.req.param("id");
    const { codes, isOut } = body.value;
    await store.write((trx) => noteOut(trx, { group, wave: wave.value, ...stamp(c) }, codes, isOut));
    const round = await roundOf(c, group, wave.value);
    return round ? c.json(round) : refused(c, refuse("no-such-group"));
  });
  routes.put("/programmes/:id/paper-rule", async (c) => {
    const programme = c.req.param("id");
    const body = await bodyBy(c, PaperRuleBody);
    if (body.kind === "refused") return refused(c, body.refused);
    await store.write((trx) => savePaperRule(trx, { programme, ...stamp(c) }, body.value));
    return c.json({ kind: "done", id: programme } satisfies Done);
  });
  routes.get("/paper/:code", async (c) => {
    const code = readSheetCode(c.req.param("code"));
    if (code === null) return refused(c, refuse("mistyped"));
    const asked = { code, by: c.get("staff"), isKeeper: await isKeeperOf(c, code) };
    const found = await store.read((db) => loadToEnter(db, store.secrets, asked));
    return found ? c.json(found) : refused(c, refuse("no-such-thing"));
  });
  routes.put("/paper/:code/draft", async (c) => {
    const body = await bodyBy(c, PaperDraftBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const booklet = await bookletOf(c);
    if (!booklet) return refused(c, refuse("no-such-thing"));
    const draft = { booklet: booklet.id, text: body.value.text, ...stamp(c) };
    await store.write((trx) => keepPaperDraft(trx, store.secrets, draft));
    return c.json({ kind: "done", id: booklet.code } satisfies Done);
  });
  routes.post("/paper/:code/entries", async (c) => {
    const body = await bodyBy(c, EntryBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const { datedOn } = body.value;
    // Somewhere on earth it is tomorrow already.
    const latest = new Date(now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
    if (datedOn !== null && datedOn > latest) return refused(c, refuse("paper-later-than-today"));
    const entering = { code: codeOf(c), entry: body.value, ...stamp(c) };
    return answer(c, await store.write((trx) => addPaperEntry(trx, store.secrets, entering)));
  });
  routes.post("/paper/:code/enough", async (c) => {
    const booklet = await bookletOf(c);
    if (!booklet) return refused(c, refuse("no-such-thing"));
    const rule = await store.read((db) => loadPaperRule(db, booklet.programme));
    if (rule.entries === "double") return refused(c, refuse("paper-needs-two"));
    const settling = { code: booklet.code, ...stamp(c) };
    return answer(c, await store.write((trx) => takeSingle(trx, store.secrets, settling)));
  });
  routes.get("/paper/:code/differences", async (c) => {
    const found = await twoOf(c);
    if (found.kind === "refused") return refused(c, found.refused);
    const { differences, compared } = compareEntries(found.first, found.second);
    return c.json({ differences, compared } satisfies PaperDifferences);
  });
  routes.post("/paper/:code/settle", async (c) => {
    const body = await bodyBy(c, SettleBody);
    if (body.kind === "refused") return refused(c, body.refused);
    const found = await twoOf(c);
    if (found.kind === "refused") return refused(c, found.refused);
    const settling = { code: codeOf(c), ...stamp(c) };
    return answer(c, await store.write((trx) => settleDifferences(trx, store.secrets, settling, body.value)));
  });
  return routes;

  function bookletOf(c: StudioContext) {
    return store.read((db) => findBooklet(db, codeOf(c)));
  }

  async function isKeeperOf(c: StudioContext, code: string): Promise<boolean> {
    const booklet = await store.read((db) => findBooklet(db, code));
    return booklet !== null && mayIn(c.get("who"), booklet.programme, ["keeper"]);
  }

  /** Both entries, for one who may settle between them. */
  async function twoOf(c: StudioContext) {
    const booklet = await bookletOf(c);
    if (!booklet) return { kind: "refused" as const, refused: refuse("no-such-thing") };
    const [entries, rule] = await store.read(async (db) => [
      await entriesOf(db, booklet.id),
      await loadPaperRule(db, booklet.programme),
    ]);
    const [first, second] = entries;
    if (!first || !second) return { kind: "refused" as const, refused: refuse("paper-nothing-to-settle") };
    const isKeeper = mayIn(c.get("who"), booklet.programme, ["keeper"]);
    if (!maySettle(entries, rule, c.get("staff"), isKeeper))
      return { kind: "refused" as const, refused: refuse("paper-not-yours-to-settle") };
    return { kind: "two" as const, first: first.entry, second: second.entry };
  }

  function answer(c: StudioContext, came: PaperDone | NotEntered | NotSettled) {
    if (came.kind === "entered-once" || came.kind === "differs" || came.kind === "settled") return c.json(came);
    if (came.kind !== "wrong-answers") return refused(c, refuse(came.kind));
    return refused(
      c,
      refuse(
        "paper-does-not-fit",
        came.problems.map(({ at }) => ({ at, says: doesNotFit })),
      ),
    );
  }
}

/** The booklet's code as it was typed; what is no code is no booklet's. */
function codeOf(c: StudioContext): string {
  return readSheetCode(c.req.param("code") ?? "") ?? "";
}

const doesNotFit = {
  "zh-CN": "这一处和题目对不上。",
  en: "This does not fit its question.",
};
