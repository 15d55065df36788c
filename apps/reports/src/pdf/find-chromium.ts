import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The Chromium that prints: the one that was named, or one that is installed. Null where there is none, and then there is no PDF. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = env.KITH_CHROMIUM;
  if (named !== undefined && named !== "") return existsSync(named) ? named : null;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
