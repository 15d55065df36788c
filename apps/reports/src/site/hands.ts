import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Given, Job, Task } from "./hand.ts";

/** Several threads that work side by side; a task waits for the first that is free. */
export type Hands = { do: <T extends Task>(task: T, job: Job<T>) => Promise<Given<T>>; close: () => Promise<void> };

/** As many threads as the machine has processors. They start when there is something to do. */
export function openHands(): Hands {
  const all: Worker[] = [];
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const someone = () => {
    const idle = free.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (all.length >= availableParallelism()) return new Promise<Worker>((resolve) => void waiting.push(resolve));
    const worker = new Worker(new URL("./hand.ts", import.meta.url));
    all.push(worker);
    return Promise.resolve(worker);
  };
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next === undefined) free.push(worker);
    else next(worker);
  };
  return {
    do: async (task, job) => {
      const worker = await someone();
      worker.postMessage({ task, job });
      const [given] = await once(worker, "message");
      release(worker);
      return given;
    },
    close: async () => void (await Promise.all(all.map((worker) => worker.terminate()))),
  };
}
