import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Letter } from "./plant-class-lists.ts";

export type Sent = { seconds: number; waits: number[]; acknowledged: string[] };

/** Phones in a process of their own send these forms and wait for each receipt. */
export async function sendAll(address: string, letters: Letter[], phones: number): Promise<Sent> {
  const clients = fork(fileURLToPath(import.meta.resolve("./phones.ts")));
  clients.send({ address, letters, phones });
  const ended = once(clients, "exit").then(([code]): never => {
    throw new Error(`the phones ended with ${code} before they were done`);
  });
  const [sent]: Sent[] = await Promise.race([once(clients, "message"), ended]);
  ended.catch(() => undefined);
  if (!sent) throw new Error("sendAll requires phones that say what came of it");
  return sent;
}
