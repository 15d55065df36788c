import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDurableFolder } from "../store/store.ts";

const kith = fileURLToPath(import.meta.resolve("../cli/kith.ts"));
const secrets = ["pepper", "sign-in-secret"];

/**
 * As many more workers on this machine, each a process with a folder of its own within the data folder: one folder has one
 * process. They are told to stop together, and end what they have in hand first.
 */
export function startMoreWorkers(folder: string, count: number): { stop(): Promise<void> } {
  const workers = Array.from({ length: count }, (_, at) => startWorker(folder, join(folder, "workers", `${at + 2}`)));
  return {
    stop: async () => {
      await Promise.all(workers.map(stopWorker));
    },
  };
}

function startWorker(folder: string, own: string): ChildProcess {
  makeDurableFolder(own);
  for (const secret of secrets) {
    if (existsSync(join(folder, secret))) copyFileSync(join(folder, secret), join(own, secret));
  }
  return spawn(process.execPath, [kith, "national", "--work", "--data", own], {
    // Whoever began it is heard to be gone, however that ended.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  await ended;
}
