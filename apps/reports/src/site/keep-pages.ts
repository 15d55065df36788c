import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Plan } from "./plan.ts";
import type { Earlier } from "./record.ts";

/** Files that stand in one folder and are to stand in another too. */
export type ToKeep = { from: string; to: string; paths: string[] };

/**
 * Lays the pages that did not change where the new site is put together. Of ten thousand reports these are a hundred thousand
 * files, so it is done on a thread of its own while the new pages are made.
 */
export async function keepPages({ units }: Plan, earlier: Earlier | null, to: string): Promise<void> {
  const paths = units.flatMap(({ kept }) => kept?.files.map(([path]) => path) ?? []);
  if (earlier === null || paths.length === 0) return;
  const workerData: ToKeep = { from: earlier.folder, to, paths };
  await once(new Worker(new URL("./keep-worker.ts", import.meta.url), { workerData }), "exit");
}
