import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Outcome } from "./under-fire.ts";

const run = promisify(execFile);
const script = fileURLToPath(import.meta.resolve("./small-disk.ts"));
const mount = 'mount -t tmpfs -o size=200m none "$1" && chmod 755 "$1"';
/** A view of the file system for this process alone, in which it may mount; its mounts are gone with it. */
const alone = process.getuid?.() === 0 ? ["-m"] : ["--map-current-user", "--keep-caps", "-m"];

/**
 * The database on a real disk of 200 MB, which is filled to its last byte under load again and again. Where nothing may be mounted
 * the outcome says so, and a limit on the size of files stood in.
 */
export async function onSmallDisk(
  on: "embedded" | "postgres",
  { runs, seed }: { runs: number; seed: number },
): Promise<Outcome & { disk: "filled" | "limited, for nothing may be mounted here" }> {
  const folder = mkdtempSync(join(tmpdir(), "kith-small-disk-"));
  const how = [script, on, String(runs), String(seed)];
  try {
    chmodSync(folder, 0o755);
    if (!(await mayMount(folder))) {
      const { stdout } = await run(process.execPath, how);
      return { disk: "limited, for nothing may be mounted here", ...JSON.parse(stdout) };
    }
    const begin = `${mount} && SMALL_DISK="$1" && export SMALL_DISK && shift && exec "$@"`;
    const { stdout } = await run("unshare", [...alone, "sh", "-c", begin, "sh", folder, process.execPath, ...how]);
    return { disk: "filled", ...JSON.parse(stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mayMount(folder: string): Promise<boolean> {
  return run("unshare", [...alone, "sh", "-c", mount, "sh", folder]).then(
    () => true,
    () => false,
  );
}
