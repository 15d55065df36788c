import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { kith } from "../run-kith.ts";

export type Server = { address: string; process: ChildProcess };
export type Reply = { status: number; headers: IncomingHttpHeaders; text: string };

/** A data folder for one more server of the same house: its secrets are the first one's, all else is its own. */
export function folderBeside(first: string, next: string): void {
  mkdirSync(next, { mode: 0o700 });
  for (const secret of ["pepper", "sign-in-secret"]) copyFileSync(join(first, secret), join(next, secret));
}

/** The real command in a process of its own. */
export async function startServer(folder: string): Promise<Server> {
  const started = spawn(process.execPath, [kith, "serve", "--data", folder, "--port", "0"], {
    env: { ...process.env, LC_ALL: "C.UTF-8", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(started.stdout);
  const [line] = await Promise.race([
    once(lines, "line"),
    once(started, "exit").then(([code]) => Promise.reject(new Error(`kith serve ended with ${code}`))),
  ]);
  const port = /:(\d+);/.exec(String(line))?.[1];
  return { address: `http://127.0.0.1:${port}`, process: started };
}

export async function stopServer(
  { process: running }: Server,
  signal: "SIGTERM" | "SIGKILL" = "SIGTERM",
): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = once(running, "exit");
  running.kill(signal);
  await ended;
}

/** A plain TCP balancer: each new connection goes to the next server, and nothing is remembered of who asks. */
export async function startBalancer(servers: readonly Server[]): Promise<{ address: string; stop(): void }> {
  let next = 0;
  const balancer = createServer((from) => {
    const to = connect(Number(new URL(servers[next++ % servers.length]?.address ?? "").port), "127.0.0.1");
    from.pipe(to).pipe(from);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      one.once("error", () => other.destroy());
    }
  });
  balancer.listen(0, "127.0.0.1");
  await once(balancer, "listening");
  const { port } = balancer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => balancer.close() };
}

/** One request on a connection of its own, so that the balancer may send each to another server. */
export function ask(
  address: string,
  path: string,
  { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const told = body === undefined ? {} : { "Content-Type": "application/json" };
    const sent = request(
      `${address}${path}`,
      { method, agent: false, headers: { Origin: address, ...told, ...headers } },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on("data", (part: Buffer) => parts.push(part));
        reply.once("error", reject);
        reply.once("end", () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(parts).toString() }),
        );
      },
    );
    sent.once("error", reject);
    sent.end(text);
  });
}
