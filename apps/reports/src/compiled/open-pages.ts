import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteData } from "astro";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { handOver, type SiteGiven } from "../site/site-plugin.ts";
import type { CompiledPages, Notes } from "./compile-pages.ts";

/** A page as it was made: its file below the site, and its text. */
type MadePage = { file: string; html: string };

/** Compiled pages that are ready to be made, by one who makes one after the other: they hold what they were handed last. */
export type OpenPages = {
  /** Every page that what it is given asks for, of the templates that are wanted. */
  make: (given: SiteGiven, isWanted: (template: string) => boolean) => AsyncGenerator<MadePage>;
  /** The page for missing addresses, made of nothing: what it has, no release brought. */
  ofNoRelease: () => Promise<string>;
};

/** Opens compiled pages in this thread. */
export async function openPages({ program, notes }: CompiledPages): Promise<OpenPages> {
  const { app }: { app: PageApp } = await import(pathToFileURL(join(program, notes.entry)).href);
  app.setInternals({ pagesByKeys: new Map(notes.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: console } } });
  // A template comes when it is first asked for, and what is handed over must find it there.
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute(routeData);
  async function* make(given: SiteGiven, isWanted: (template: string) => boolean): AsyncGenerator<MadePage> {
    handOver(given);
    app.routeCache.clearAll();
    for (const { pathname, route } of await new StaticPaths(app).getAll()) {
      if (!isWanted(route.route)) continue;
      const [path, isMissing] = [pathname.replace(/^\/|\/$/g, ""), route.route === `/${missing}`];
      const url = new URL(`${given.base}${path}${path === "" ? "" : "/"}`, nowhere);
      const response = await app.render(new Request(url), { routeData: route });
      if (response.status !== (isMissing ? 404 : 200)) throw new Error(`${url.pathname} could not be made`);
      yield { file: isMissing ? `${missing}.html` : join(path, "index.html"), html: await response.text() };
    }
  }
  return { make, ofNoRelease: async () => pageOfNothing(make, notes.base) };
}

const missing = "404";
/** A host that stands in no page: the pages are handed their address. */
const nowhere = "http://localhost";

async function pageOfNothing(make: OpenPages["make"], base: string): Promise<string> {
  const none = { groups: new Set<string>(), programmes: new Set<string>() };
  const folder = { files: [], programmes: [], earlier: [], tombstones: [], listed: new Set<string>() };
  for await (const { html } of make(
    { folder, fresh: none, base, site: null, cards: false },
    (template) => template === `/${missing}`,
  ))
    return html;
  throw new RangeError("pageOfNothing requires a page for missing addresses");
}

/** What is used of the program that Astro makes of the templates. */
type PageApp = Required<ConstructorParameters<typeof StaticPaths>[0]> & {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: Notes["styles"][number][1] }> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: unknown } } }) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
};
