import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findBinaries } from "./find-binaries.ts";

export type RunningPostgres = {
  url: string;
  folder: string;
  /** Ends it as a broken machine would: every process of it at once. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it as an upgrade would: every connection is told so and cut, and what is written stays. */
  shutDown(): Promise<void>;
  stop(): Promise<void>;
};

/** A PostgreSQL of our own on a free port, in a folder that is gone afterwards. Started by root it runs as `nobody`. */
export async function runPostgres(settings: Record<string, string> = {}): Promise<RunningPostgres> {
  const { bin, libraries } = findBinaries();
  const folder = mkdtempSync(join(tmpdir(), "kith-postgres-"));
  const who = process.getuid?.() === 0 ? nobody() : null;
  if (who) chownSync(folder, who.uid, who.gid);
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", LD_LIBRARY_PATH: libraries };
  const as = { env, cwd: folder, ...who };
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "kith", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"],
    { ...as, stdio: ["ignore", "ignore", "inherit"] },
  );
  const port = await freePort();
  const url = `postgres://kith@127.0.0.1:${port}/postgres`;
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "300",
  };
  const args = Object.entries({ ...all, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let own: ChildProcess | null = null;
  // While processes of one that was killed are still ending, a new one refuses to start: it is asked again.
  const start = async () => {
    for (let tries = 1; ; tries++) {
      own = spawn(join(bin, "postgres"), ["-D", data, ...args], { ...as, stdio: "ignore", detached: true });
      try {
        return await untilReady(url, own);
      } catch (error) {
        if (own.exitCode === null || tries === 50) throw error;
        await new Promise((next) => setTimeout(next, 100));
      }
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = own;
    own = null;
    if (!running || running.exitCode !== null || running.pid === undefined) return;
    const ended = once(running, "exit");
    if (signal === "SIGKILL") process.kill(-running.pid, signal);
    else running.kill(signal);
    await ended;
  };
  await start();
  process.once("exit", () => {
    if (own?.pid !== undefined && own.exitCode === null) process.kill(-own.pid, "SIGKILL");
  });
  return {
    url,
    folder,
    start,
    kill: () => end("SIGKILL"),
    shutDown: () => end("SIGINT"),
    // An immediate stop: nobody needs the data any more.
    stop: async () => {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The user with no rights that every system has: PostgreSQL refuses to run as root. */
function nobody(): { uid: number; gid: number } {
  const id = (what: string) => Number(execFileSync("id", [what, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function untilReady(url: string, running: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (running.exitCode !== null) throw new Error(`PostgreSQL ended with ${running.exitCode} before it was ready`);
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  throw new Error("PostgreSQL was not ready within half a minute");
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
