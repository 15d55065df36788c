import { Hono } from "hono";
import type { Call, CallCount, Calls } from "../../api/index.ts";
import { loadCalls, markOpened, markSeen } from "../store/calls.ts";
import { refuse } from "./refusal.ts";
import { mayIn, type Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Who asked to be called or seen: everything for the safeguarding lead, and for a group worker what can wait a day or two. */
export function callRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  const callsFor = async (who: Staff): Promise<Call[]> => {
    const calls = await store.read((db) => loadCalls(db, who.programme));
    return mayIn(who, who.programme, ["safeguarding"]) ? calls : calls.filter(({ level }) => level !== "today");
  };
  routes.get("/count", async (c) => {
    const unseen = (await callsFor(c.get("who"))).filter(({ seen }) => seen === null).length;
    return c.json({ unseen } satisfies CallCount);
  });
  routes.get("/", async (c) => {
    const calls = await callsFor(c.get("who"));
    const by = c.get("staff");
    const isFresh = calls.some(({ openedBy }) => !openedBy.some((one) => one.by === by));
    if (isFresh) await store.write((trx) => markOpened(trx, { calls, by, at: now().toISOString() }));
    return c.json({ calls } satisfies Calls);
  });
  routes.post("/:response/seen", async (c) => {
    const response = c.req.param("response");
    const isTheirs = (await callsFor(c.get("who"))).some((call) => call.response === response);
    const note = { response: isTheirs ? response : "", by: c.get("staff"), at: now().toISOString() };
    const marked = await store.write((trx) => markSeen(trx, note));
    if (marked.kind === "seen") return c.json(marked);
    const { status, ...refusal } = refuse(marked.kind);
    return c.json(refusal, status);
  });
  return routes;
}
