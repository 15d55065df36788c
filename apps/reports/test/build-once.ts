import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildScript, exampleReleases } from "./places.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The examples, of groups and of a programme, in one folder. */
    releases: string;
    site: string;
  }
}

/** Builds the example releases once, by the real command, for every test of the site. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "kith reports "));
  const site = join(folder, "site");
  const releases = join(folder, "releases");
  cpSync(exampleReleases, releases, { recursive: true });
  cpSync(join(exampleReleases, "programme"), releases, { recursive: true });
  execFileSync(process.execPath, [buildScript, "--releases", releases, "--out", site], { stdio: "pipe" });
  project.provide("releases", releases);
  project.provide("site", site);
  return () => rmSync(folder, { recursive: true, force: true });
}
