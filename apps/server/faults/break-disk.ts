import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fillDisk, makeRoom } from "./fill-disk.ts";

/** Everything by which a file is changed or made safe; sockets are written by other calls. */
const calls = "pwrite64,pwritev,pwritev2,fsync,fdatasync,ftruncate,fallocate,unlink,rename";

/**
 * From now on the kernel answers these processes, whenever they would change a file, as a disk does that has become read-only or
 * broken: strace puts the error there. Where strace is missing or may not look, a limit on the size of files stands in. Gives
 * how to mend it.
 */
export async function breakDisk(pids: readonly number[], error: "EROFS" | "EIO"): Promise<() => Promise<void>> {
  const processes = pids.flatMap((pid) => ["-p", String(pid)]);
  const how = ["-f", "-o", "/dev/null", "-e", `trace=${calls}`, "-e", `inject=${calls}:error=${error}`, ...processes];
  const strace = spawn("strace", how, { stdio: ["ignore", "ignore", "pipe"] });
  const isThere = await Promise.race([
    once(createInterface(strace.stderr), "line").then(([line]) => String(line).includes("attached")),
    once(strace, "error").then(() => false),
  ]);
  if (!isThere) {
    fillDisk(...pids);
    return async () => makeRoom(...pids);
  }
  // It ends by itself when everything that it watched has.
  const ended = once(strace, "exit");
  return async () => {
    strace.kill("SIGINT");
    await ended;
  };
}
