import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildScript, exampleReleases } from "./places.ts";

declare module "vitest" {
  interface ProvidedContext {
    site: string;
  }
}

/** Builds the example releases once, by the real command, for every test of the site. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "kith reports "));
  const site = join(folder, "site");
  execFileSync(process.execPath, [buildScript, "--releases", exampleReleases, "--out", site], { stdio: "pipe" });
  project.provide("site", site);
  return () => rmSync(folder, { recursive: true, force: true });
}
