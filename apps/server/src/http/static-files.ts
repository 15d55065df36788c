import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { formPageHeaders } from "./form-page-headers.ts";
import { appHeaders, siteHeaders } from "./security.ts";
import type { Folders } from "./world.ts";

/** The built apps and the built site, as files. Files named by their content are kept for a year, pages are asked for anew. */
export function staticRoutes({ forms, studio, site }: Folders) {
  const routes = new Hono();
  const studioPage = serveStatic({ path: join(studio, "index.html"), onFound: askAnew });
  routes.get("/", (c) => c.redirect("/reports/", 302));
  routes.get("/f/", (c) => c.redirect("/f", 302));
  routes.get("/studio", (c) => c.redirect("/studio/", 302));
  routes.get("/reports", (c) => c.redirect("/reports/", 302));
  const formPage = join(forms, "index.html");
  const form = serveStatic({ path: formPage, precompressed: true, onFound: askAnew });
  routes.use("/f", formPageHeaders(formPage), etag(), form);
  routes.use("/f/sw.js", async (c, next) => {
    c.header("Service-Worker-Allowed", "/f");
    return next();
  });
  routes.use("/f/*", appHeaders, files(forms, "/f"));
  routes.use("/studio/*", appHeaders, files(studio, "/studio"));
  routes.get("/studio/*", async (c, next) => (/\.\w+$/.test(c.req.path) ? next() : studioPage(c, next)));
  routes.use("/reports/*", siteHeaders, files(site, "/reports"));
  routes.get("/reports/*", notFoundPage(site));
  return routes;
}

type OnFound = NonNullable<NonNullable<Parameters<typeof serveStatic>[0]>["onFound"]>;

const askAnew: OnFound = (_path, c) => c.header("Cache-Control", "no-cache");

const keepHashed: OnFound = (found, c) => {
  const path = found.replace(/\.(br|gz)$/, "");
  const hashed = /[.-][\w-]{8,}\.(js|css|woff2?|svg|png|webp)$/.test(path) && /[/\\](assets|_astro)[/\\]/.test(path);
  c.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
};

/** Files below a folder that may come later: before the first publication there is no site. */
function files(root: string, prefix: string): ReturnType<typeof serveStatic> {
  let serve: ReturnType<typeof serveStatic> | null = null;
  return (c, next) => {
    if (serve === null && !existsSync(root)) return next();
    serve ??= serveStatic({
      root,
      precompressed: true,
      rewriteRequestPath: (path) => path.slice(prefix.length),
      onFound: keepHashed,
    });
    return serve(c, next);
  };
}

/** The site's own page for what is not there; without one, the API's sentence. */
function notFoundPage(site: string): ReturnType<typeof serveStatic> {
  const page = serveStatic({ path: join(site, "404.html"), onFound: askAnew });
  return async (c, next) => {
    const found = await page(c, next);
    return found instanceof Response ? new Response(found.body, { status: 404, headers: found.headers }) : found;
  };
}
