import { Hono } from "hono";
import type { Call, CallCount, Calls } from "../../api/index.ts";
import { markOpened, markSeen } from "../store/calls.ts";
import { callsFor } from "../store/calls-for.ts";
import { rolesIn } from "../store/roles.ts";
import { refuse } from "./refusal.ts";
import type { Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Who asked to be called or seen, as far as it is for whoever asks. The number tells nothing of what they say. */
export function callRoutes({ store, now }: World) {
  const routes = new Hono<{ Variables: { staff: string; who: Staff } }>();
  const theirs = ({ grants, programme }: Staff): Promise<Call[]> =>
    store.read((db) => callsFor(db, { roles: rolesIn(grants, programme), programme, now: now() }));
  routes.get("/count", async (c) => {
    const unseen = (await theirs(c.get("who"))).filter(({ seen }) => seen === null).length;
    return c.json({ unseen } satisfies CallCount);
  });
  routes.get("/", async (c) => {
    const calls = await theirs(c.get("who"));
    const by = c.get("staff");
    const isFresh = calls.some(({ openedBy }) => !openedBy.some((one) => one.by === by));
    if (isFresh) await store.write((trx) => markOpened(trx, { calls, by, at: now().toISOString() }));
    return c.json({ calls } satisfies Calls);
  });
  routes.post("/:response/seen", async (c) => {
    const response = c.req.param("response");
    const isTheirs = (await theirs(c.get("who"))).some((call) => call.response === response);
    const note = { response: isTheirs ? response : "", by: c.get("staff"), at: now().toISOString() };
    const marked = await store.write((trx) => markSeen(trx, note));
    if (marked.kind === "seen") return c.json(marked);
    const { status, ...refusal } = refuse(marked.kind);
    return c.json(refusal, status);
  });
  return routes;
}
