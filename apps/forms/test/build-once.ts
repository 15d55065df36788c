import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    app: string;
  }
}

/** Builds the app once as people get it, into a folder of its own, so that no test looks at an older one. */
export function setup(project: TestProject): () => void {
  const { folder, remove } = buildInto();
  project.provide("app", folder);
  return remove;
}

export function buildInto(): Built {
  const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));
  return buildBy((folder) => [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"]);
}

/** A second build, with other words in it, as the next version of the app. */
export function buildNextInto(): Built {
  return buildBy((folder) => [fileURLToPath(new URL("build-next.ts", import.meta.url)), folder]);
}

type Built = { folder: string; remove: () => void };

function buildBy(command: (folder: string) => string[]): Built {
  const folder = mkdtempSync(join(tmpdir(), "kith forms "));
  execFileSync(process.execPath, command(folder), {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    // Vitest says "test" here; what people get is the production build, with its service worker.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
