import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { workerData } from "node:worker_threads";
import type { ToKeep } from "./keep-pages.ts";

const { from, to, paths }: ToKeep = workerData;
const made = new Set<string>();
for (const path of paths) {
  const folder = dirname(join(to, path));
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  keep(join(from, path), join(to, path));
}

/** The very same file under another name: no byte is copied. Where a disk cannot do that, the file is. */
function keep(one: string, other: string): void {
  try {
    linkSync(one, other);
  } catch {
    copyFileSync(one, other);
  }
}
