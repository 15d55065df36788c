import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig, ViteUserConfig } from "astro";

export type SiteOptions = {
  /** Where the pages go. */
  outDir: string;
  /** The build's own scratch folder, so that two builds never share one. */
  cacheDir: string;
  /** The address below which the site is served, such as `/reports/`. */
  base: string;
  /** The public origin, such as `https://kith.example`; without it links stay relative to their host. */
  site: string | null;
  /** What gives the pages their releases, and what watches the scripts. */
  plugins: NonNullable<ViteUserConfig["plugins"]>;
};

/** The site's whole configuration: static pages, no foreign request, and no script that the policy does not name. */
export function siteConfig({ outDir, cacheDir, base, site, plugins }: SiteOptions): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    configFile: false,
    mode: "production",
    logLevel: "error",
    base,
    ...(site === null ? {} : { site }),
    outDir,
    cacheDir,
    trailingSlash: "always",
    compressHTML: true,
    devToolbar: { enabled: false },
    build: { inlineStylesheets: "always" },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "img-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          // The search box leads to this site's own search page.
          "form-action 'self'",
        ],
      },
    },
    vite: {
      cacheDir: join(cacheDir, "vite"),
      logLevel: "error",
      // A script inside a page could not be told from one that holds data; each is a file of its own.
      build: { assetsInlineLimit: 0 },
      plugins,
    },
  };
}
