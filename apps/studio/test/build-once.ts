import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    studio: string;
  }
}

/** Builds the studio once as people get it, into a folder of its own, for every file of tests. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "kith studio "));
  const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));
  execFileSync(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  project.provide("studio", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
