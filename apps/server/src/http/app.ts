import { type Context, Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { matchedRoutes } from "hono/route";
import { logTrouble } from "../observe/log-trouble.ts";
import { makeMetrics } from "../observe/metrics.ts";
import { isDatabaseAway, isDiskTrouble } from "../store/trouble.ts";
import { addressOf, isFromHere } from "./address.ts";
import { emptyPage } from "./empty-page.ts";
import { limitBody } from "./limit-body.ts";
import { openLink } from "./open-link.ts";
import { peopleRoutes } from "./people.ts";
import { plainRoutes } from "./plain/routes.ts";
import { pressed } from "./pressed.ts";
import { previewRoutes } from "./preview-routes.ts";
import { putResponse } from "./put-response.ts";
import { type Refused, refuse } from "./refusal.ts";
import { apiHeaders } from "./security.ts";
import { addressHeader } from "./sign-in.ts";
import { invitationRoutes } from "./staff-routes.ts";
import { staticRoutes } from "./static-files.ts";
import { studioRoutes } from "./studio.ts";
import type { World } from "./world.ts";

/** Every route of the house, on one port. */
export function makeApp(world: World) {
  const app = new Hono();
  const metrics = makeMetrics();
  app.use(async (c, next) => {
    const from = performance.now();
    await next();
    if (world.stopping()) c.header("Connection", "close");
    const ms = Math.round(performance.now() - from);
    const line = { method: c.req.method, route: routeOf(c), status: c.res.status, ms };
    metrics.count(line);
    world.log(line);
  });
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    try {
      await world.store.read((db) => db.selectFrom("programme").select("id").limit(1).execute());
    } catch (error) {
      if (!isDatabaseAway(error) && !isDiskTrouble(error)) throw error;
      logTrouble(error);
      return c.text("the database is away", 503);
    }
    return world.stopping() ? c.text("stopping", 503) : c.text("ready");
  });
  app.get("/metrics", (c, next) => (isFromHere(c) ? c.text(metrics.text()) : next()));
  app.use("/api/*", apiHeaders);
  app.use("/api/*", async (c, next) => {
    c.header("Cache-Control", "no-store");
    return next();
  });
  app.use("/api/*", (c, next) => (c.req.path.startsWith("/api/studio/instruments/") ? large : small)(c, next));
  app.post("/api/links/open", pressed, async (c) => {
    const opened = await openLink(world, addressOf(c, world.isBehindProxy ?? false), await json(c));
    if (opened.kind !== "refused") return c.json(opened);
    const { wait, ...refused } = opened;
    if (wait) c.header("Retry-After", String(wait));
    return answer(c, refused);
  });
  app.put("/api/responses/:id", async (c) => {
    const presented = /^Bearer (.+)$/.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
    const receipt = await putResponse(world, presented, c.req.param("id"), await json(c));
    if (receipt.kind === "refused") return answer(c, receipt);
    return c.json(receipt, receipt.kind === "stored" ? 201 : 200);
  });
  app.on(["GET", "POST"], "/api/auth/*", (c) => {
    const request = new Request(c.req.raw);
    request.headers.set(addressHeader, addressOf(c, world.isBehindProxy ?? false));
    return world.signIn.handler(request);
  });
  app.route("/api/invitations", invitationRoutes(world));
  app.route("/api", peopleRoutes(world));
  app.route("/api/studio", studioRoutes(world));
  app.all("/api/*", (c) => answer(c, refuse("no-such-page")));
  app.route("/preview", previewRoutes(world));
  app.route(
    "/f/plain",
    plainRoutes(world, (c) => addressOf(c, world.isBehindProxy ?? false)),
  );
  app.route("/", staticRoutes(world.folders));
  app.notFound((c) => {
    const forPerson = c.req.method === "GET" && (c.req.header("Accept") ?? "").includes("text/html");
    return forPerson ? c.html(emptyPage(), 404) : answer(c, refuse("no-such-page"));
  });
  app.onError((error, c) => {
    if (error instanceof SyntaxError || isNoText(error)) return answer(c, refuse("unreadable"));
    if (isDiskTrouble(error) || isDatabaseAway(error)) logTrouble(error);
    if (isDiskTrouble(error)) return answer(c, refuse("no-room"));
    if (isDatabaseAway(error)) {
      c.header("Retry-After", "5");
      return answer(c, refuse("database-away"));
    }
    if (error instanceof HTTPException && error.status === 403) return answer(c, refuse("another-site"));
    process.stderr.write(`${error.stack ?? error}\n`);
    return c.json({ kind: "refused", says: ourMistake, problems: [] }, 500);
  });
  return app;
}

/** Half of a character (a lone surrogate) and a zero among letters are no text that every database keeps: unreadable, not our mistake. */
function isNoText(error: Error): boolean {
  return error.message.startsWith("Lone surrogate") || ("code" in error && error.code === "22021");
}

/** A form is small; a whole instrument in two languages may be longer. */
const [small, large] = [64, 1024].map((kilobytes) => limitBody(kilobytes, (c) => answer(c, refuse("too-big")))) as [
  MiddlewareHandler,
  MiddlewareHandler,
];

const ourMistake = {
  "zh-CN": "我们这边出了错，不是您的问题。请过一会儿再试。",
  en: "Something went wrong on our side, not yours. Please try again in a while.",
};

function answer(c: Context, { status, ...refusal }: Refused) {
  return c.json(refusal, status);
}

/** The route as it is written, with `:id` for an id: what the log may know of an address. */
function routeOf(c: Context): string {
  const paths = matchedRoutes(c).map((route) => route.path);
  return paths.reduce((longest, path) => (path.length > longest.length ? path : longest), "");
}

/** The body as JSON; what is not JSON is for `onError` to say. */
function json(c: Context): Promise<unknown> {
  return c.req.json();
}
