import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ran, run } from "./run.ts";

const version = "3.1.8";

/** What the rival did, and how many pages it made. */
type RivalRan = Ran & { pages: number };

/** Installs Eleventy from npm into a folder of its own, outside the house. */
export async function installRival(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await run("npm", ["install", "--no-audit", "--no-fund", `@11ty/eleventy@${version}`], folder);
}

/**
 * Eleventy on the very same releases: in its own quickest template language it makes each report, edition and programme in both
 * languages, with the same tables and drawings by the same functions. It checks no release, searches nothing for leaks, and
 * lays nothing beside the pages; the few pages about the whole site it leaves out.
 */
export async function makeWithRival(installed: string, releases: string, site: string): Promise<RivalRan> {
  const folder = rivalFolder(installed, `makes-${Date.now()}`);
  const pages = fileURLToPath(new URL("./rival/page.ts", import.meta.url));
  writeFileSync(
    join(folder, "src", "pages.11ty.js"),
    [
      `import { pagesFrom, wholePage } from ${JSON.stringify(pages)};`,
      `const [pages, style] = [pagesFrom(${JSON.stringify(releases)}), ${JSON.stringify(styleOf(site))}];`,
      'export const data = { pages, pagination: { data: "pages", size: 1, alias: "page_" }, permalink: ({ page_ }) => page_.path + "index.html" };',
      "export const render = ({ page_ }) => wholePage(page_, style);",
    ].join("\n"),
  );
  return runRival(folder);
}

/** Eleventy on the finished pages: it only puts their words, figures and tables into a layout and writes them. */
export async function copyWithRival(installed: string, site: string): Promise<RivalRan> {
  const folder = rivalFolder(installed, `copies-${Date.now()}`);
  for (const page of globSync("**/index.html", { cwd: site })) {
    const html = readFileSync(join(site, page), "utf8");
    const title = html.match(/<title>([^<]*)</)?.[1] ?? "";
    const main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? "";
    mkdirSync(dirname(join(folder, "src", page)), { recursive: true });
    const head = `---\nlayout: page.11ty.js\ntitle: ${JSON.stringify(title)}\n---\n`;
    writeFileSync(join(folder, "src", page), `${head}${main}`);
  }
  writeFileSync(
    join(folder, "src", "_includes", "page.11ty.js"),
    `const style = ${JSON.stringify(styleOf(site))};\nexport const render = ({ title, content }) =>\n  \`<!doctype html><html><head><meta charset="utf-8"><title>\${title}</title>\${style}</head><body>\${content}</body></html>\`;\n`,
  );
  return runRival(folder);
}

function rivalFolder(installed: string, name: string): string {
  const folder = join(installed, name);
  mkdirSync(join(folder, "src", "_includes"), { recursive: true });
  const modules = join(installed, "node_modules");
  cpSync(modules, join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  cpSync(join(installed, "package.json"), join(folder, "package.json"));
  const config =
    'export default (eleventy) => { eleventy.setQuietMode(true); };\nexport const config = { htmlTemplateEngine: false, dir: { input: "src", output: "out" } };\n';
  writeFileSync(join(folder, "eleventy.config.js"), config);
  return folder;
}

async function runRival(folder: string): Promise<RivalRan> {
  // It holds every page at once; forty thousand do not fit into what Node takes by itself.
  const eleventy = ["--max-old-space-size=8192", "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"];
  const ran = await run(process.execPath, eleventy, folder);
  const made = globSync("out/**/index.html", { cwd: folder });
  rmSync(folder, { recursive: true, force: true });
  return { ...ran, pages: made.length };
}

function styleOf(site: string): string {
  return readFileSync(join(site, "404.html"), "utf8").match(/<style>[\s\S]*?<\/style>/)?.[0] ?? "";
}
