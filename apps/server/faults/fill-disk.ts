import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";

const disk = process.env.SMALL_DISK ?? "";
const filler = `${disk}/filler`;

/** Fills the small disk to the last byte; where none may be mounted, `process` may write to no file beyond its first byte. */
export function fillDisk(process: number): void {
  if (disk === "") {
    limit(process, "1:unlimited");
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

export function makeRoom(process: number): void {
  if (disk === "") limit(process, "unlimited:unlimited");
  else rmSync(filler, { force: true });
}

function limit(process: number, bytes: string): void {
  execFileSync("prlimit", [`--pid=${process}`, `--fsize=${bytes}`]);
}
