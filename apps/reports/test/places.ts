import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProgrammeRelease, Release } from "@kith/release";

/** The command under test. */
export const buildScript = fileURLToPath(new URL("../scripts/build.ts", import.meta.url));
/** The made-up groups' releases that the release room keeps. */
export const exampleReleases = fileURLToPath(new URL("../../../packages/release/examples/", import.meta.url));

/** Every example release, in the order of its file's name. */
export function examples(): Release[] {
  return readdirSync(exampleReleases)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name): Release => JSON.parse(readFileSync(join(exampleReleases, name), "utf8")));
}

/** What the made-up groups show together. */
export function exampleProgramme(): ProgrammeRelease {
  return JSON.parse(readFileSync(join(exampleReleases, "programme", "made-up.programme-release.json"), "utf8"));
}
