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

export function buildInto(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "kith forms "));
  const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));
  execFileSync(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    // Vitest says "test" here; what people get is the production build, with its service worker.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
