import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, rmSync, statSync, writeSync } from "node:fs";

const disk = process.env.SMALL_DISK ?? "";
const filler = `${disk}/filler`;

/** Fills the small disk to the last byte; where none may be mounted, these processes may write to no file beyond its first byte. */
export function fillDisk(...processes: number[]): void {
  if (disk === "") {
    limit(processes, "1:unlimited");
    return;
  }
  const file = openSync(filler, "a");
  for (let size = 1 << 20; size >= 1; ) {
    try {
      if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1;
    } catch {
      size >>= 1;
    }
  }
  closeSync(file);
}

export function makeRoom(...processes: number[]): void {
  if (disk === "") limit(processes, "unlimited:unlimited");
  else rmSync(filler, { force: true });
}

/** Asked as the user whose process it is; one that has ended meanwhile needs no limit any more. */
function limit(processes: readonly number[], bytes: string): void {
  for (const process of processes) {
    const place = `/proc/${process}`;
    if (!existsSync(place)) continue;
    const { uid, gid } = statSync(place);
    const { stderr } = spawnSync("prlimit", [`--pid=${process}`, `--fsize=${bytes}`], { uid, gid, encoding: "utf8" });
    if (stderr !== "" && existsSync(place)) throw new Error(`limit requires prlimit: ${stderr}`);
  }
}
