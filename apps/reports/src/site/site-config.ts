import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig, ViteUserConfig } from "astro";

export type SiteOptions = {
  /** Where the scripts go. */
  outDir: string;
  /** Scratch of its own, so that two who compile at once never share any. */
  cacheDir: string;
  /** The address below which the site is served, such as `/reports/`. */
  base: string;
  /** What will hand the pages their releases, and what watches the scripts. */
  plugins: NonNullable<ViteUserConfig["plugins"]>;
};

/** The site's whole configuration: static pages, no foreign request, and no script that the policy does not name. */
export function siteConfig({ outDir, cacheDir, base, plugins }: SiteOptions): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    configFile: false,
    mode: "production",
    logLevel: "error",
    base,
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
