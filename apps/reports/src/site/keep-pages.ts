import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Plan } from "./plan.ts";
import type { Earlier } from "./record.ts";

/** Files that stand in one folder and are to stand in another too. */
export type ToKeep = { from: string; to: string; paths: string[] };

/**
 * Lays the pages that did not change where the new site is put together. Of ten thousand reports these are a hundred thousand
 * files, so it is done on two threads of their own while the new pages are made: one for each language's folders, since a folder
 * takes one new entry at a time.
 */
export async function keepPages({ units }: Plan, earlier: Earlier | null, to: string): Promise<void> {
  if (earlier === null) return;
  const paths = units.flatMap(({ kept }) => kept?.files.map(([path]) => path) ?? []);
  const [english, chinese] = [true, false].map((is) => paths.filter((path) => path.startsWith("en/") === is));
  await Promise.all([english, chinese].map((some = []) => keepSome({ from: earlier.folder, to, paths: some })));
}

async function keepSome(some: ToKeep): Promise<void> {
  if (some.paths.length === 0) return;
  await once(new Worker(new URL("./keep-worker.ts", import.meta.url), { workerData: some }), "exit");
}
