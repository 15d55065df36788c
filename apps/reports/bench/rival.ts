import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Ran, run } from "./run.ts";

const version = "3.1.8";

/** Installs Eleventy from npm into a folder of its own, outside the house. */
export async function installRival(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await run("npm", ["install", "--no-audit", "--no-fund", `@11ty/eleventy@${version}`], folder);
}

/**
 * Eleventy on the very same pages. It is given each page's finished words, figures and tables and has only to put them
 * into a layout and write them: it reads no release, checks none, draws nothing, packs nothing and searches nothing.
 */
export async function runRival(folder: string, site: string): Promise<Ran & { pages: number }> {
  const pages = globSync("**/index.html", { cwd: site });
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    const title = html.match(/<title>([^<]*)</)?.[1] ?? "";
    const main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? "";
    const file = join(folder, "src", page);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\nlayout: page.11ty.js\ntitle: ${JSON.stringify(title)}\n---\n${main}`);
  }
  const style = readFileSync(join(site, "404.html"), "utf8").match(/<style>[\s\S]*?<\/style>/)?.[0] ?? "";
  mkdirSync(join(folder, "src", "_includes"), { recursive: true });
  writeFileSync(
    join(folder, "src", "_includes", "page.11ty.js"),
    `const style = ${JSON.stringify(style)};\nexport const render = ({ title, content }) =>\n  \`<!doctype html><html><head><meta charset="utf-8"><title>\${title}</title>\${style}</head><body>\${content}</body></html>\`;\n`,
  );
  const config =
    'export default (eleventy) => { eleventy.setQuietMode(true); };\nexport const config = { htmlTemplateEngine: false, dir: { input: "src", output: "out" } };\n';
  writeFileSync(join(folder, "eleventy.config.js"), config);
  cpSync(join(site, "kith.svg"), join(folder, "src", "kith.svg"));
  const ran = await run(process.execPath, ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet"], folder);
  return { ...ran, pages: pages.length };
}
