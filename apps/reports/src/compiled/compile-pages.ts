import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { madeApart } from "../leak/made-apart.ts";
import { siteConfig } from "../site/site-config.ts";
import { releasesModule, sitePlugin } from "../site/site-plugin.ts";

const room = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The templates as a program. `program` makes pages of whatever releases it is handed; what lies in `alike` is the same in
 * every site below the same base. No release has a part in either.
 */
export type CompiledPages = { program: string; alike: string; notes: Notes };

/** How the program begins, which style sheets its pages have, and the checksum of each file that goes to readers as it is. */
export type Notes = { base: string; entry: string; styles: [page: string, styles: unknown][]; apart: string[] };

/** The folder of the templates compiled for this mark: whoever comes first compiles them, and everyone after finds them. */
export async function compilePages(mark: string, base: string): Promise<string> {
  const folder = join(room, ".astro", `pages-${mark.slice(0, 20)}`);
  if (!existsSync(folder)) {
    clearOld(dirname(folder));
    await compileInto(folder, base);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Templates that nobody has used for two weeks are of an earlier version. */
function clearOld(parent: string): void {
  const old = globSync("pages-*", { cwd: parent }).map((name) => join(parent, name));
  for (const folder of old) {
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > twoWeeks) rmSync(folder, { recursive: true, force: true });
  }
}

const twoWeeks = 14 * 24 * 3600 * 1000;

/** What was compiled into a folder. */
export function readCompiled(folder: string): CompiledPages {
  const notes: Notes = JSON.parse(readFileSync(join(folder, "notes.json"), "utf8"));
  return { program: join(folder, "program"), alike: join(folder, "alike"), notes };
}

/**
 * Astro keeps its half-done work below the working directory and resolves packages from there, so the process moves into a
 * folder of its own inside the room: then it matters neither where it was started nor who else compiles at the same time.
 */
async function compileInto(folder: string, base: string): Promise<void> {
  mkdirSync(join(room, ".astro"), { recursive: true });
  const [from, scratch] = [process.cwd(), await mkdtemp(join(room, ".astro", "build-"))];
  process.chdir(scratch);
  try {
    const { build } = await import("astro");
    const { apart, plugin } = madeApart(room, releasesModule);
    const made = join(scratch, "made");
    const plugins = [sitePlugin, plugin];
    const config = siteConfig({ outDir: join(made, "alike"), cacheDir: join(scratch, "cache"), base, plugins });
    const kept = keepProgram(join(made, "program"));
    await build({ ...config, integrations: [kept.integration] });
    writeFileSync(join(made, "notes.json"), JSON.stringify({ base, ...kept.notes(), apart: [...apart] }));
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // Else somebody else was first, with the very same.
  } finally {
    process.chdir(from);
    await rm(scratch, { recursive: true, force: true });
  }
}

type Bundle = Record<string, { type: string }>;

/** Astro throws its program away once the pages are made. This keeps it, and has it make none. */
function keepProgram(to: string): { integration: AstroIntegration; notes: () => Omit<Notes, "apart" | "base"> } {
  let entry = "";
  let styles: Notes["styles"] = [];
  const plugin = {
    name: "kith-keep-program",
    applyToEnvironment: ({ name }: { name: string }) => name === "prerender",
    writeBundle: ({ dir = "" }: { dir?: string }, bundle: Bundle) => {
      const file = Object.keys(bundle).find((name) => name.startsWith("prerender-entry"));
      if (file !== undefined) entry = join(dir, file);
    },
  };
  const keeping = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    name: "kith-keep-program",
    setup: async () => {
      cpSync(dirname(entry), to, { recursive: true });
      const { app }: Program = await import(pathToFileURL(entry).href);
      app.setInternals = ({ pagesByKeys }) => {
        styles = [...pagesByKeys].map(([page, data]) => [page, data.styles]);
      };
      await own.setup?.();
    },
    getStaticPaths: async () => [],
  });
  return {
    integration: {
      name: "kith-keep-program",
      hooks: {
        "astro:config:setup": ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
        "astro:build:start": ({ setPrerenderer }) => setPrerenderer(keeping),
      },
    },
    notes: () => ({ entry: basename(entry), styles }),
  };
}

type Program = { app: { setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown }> }) => void } };
