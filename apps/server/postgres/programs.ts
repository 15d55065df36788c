import { type ChildProcess, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findBinaries } from "./find-binaries.ts";

/** PostgreSQL's programs as they are run for tests: where we are root they are run as `nobody`. */
export function findPrograms() {
  const { bin, libraries } = findBinaries();
  const who = process.getuid?.() === 0 ? nobody() : null;
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", LD_LIBRARY_PATH: libraries };
  return {
    makeFolder: () => mkdtempSync(join(tmpdir(), "kith-postgres-")),
    /** From now on a folder, though not what is in it, is theirs. */
    own: (folder: string) => (who ? chownSync(folder, who.uid, who.gid) : undefined),
    init(data: string, cwd: string): void {
      const how = ["-U", "kith", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"];
      const stdio: StdioOptions = ["ignore", "ignore", "inherit"];
      execFileSync(join(bin, "initdb"), ["-D", data, ...how], { env, cwd, ...who, stdio });
    },
    /** A copy that keeps whose everything is. What is gone meanwhile is left out: the database is running. */
    async copy(from: string, to: string): Promise<void> {
      await once(spawn("cp", ["-a", from, to], { stdio: "ignore" }), "exit");
    },
    /** One database process, which is ended with all its children when this process ends. */
    process(data: string, cwd: string, port: number, settings: Record<string, string>): DatabaseProcess {
      const all = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", ...settings };
      const args = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
      const begin = () =>
        spawn(join(bin, "postgres"), ["-D", data, ...args], { env, cwd, ...who, stdio: "ignore", detached: true });
      return new DatabaseProcess(begin, `postgres://kith@127.0.0.1:${port}/postgres`);
    },
  };
}

export class DatabaseProcess {
  readonly url: string;
  readonly #begin: () => ChildProcess;
  #own: ChildProcess | null = null;

  constructor(begin: () => ChildProcess, url: string) {
    this.url = url;
    this.#begin = begin;
    process.once("exit", () => {
      if (this.#own?.pid !== undefined && this.#own.exitCode === null) process.kill(-this.#own.pid, "SIGKILL");
    });
  }

  /** While processes of one that was killed are still ending, a new one refuses to start: it is asked again. */
  async start(): Promise<void> {
    for (let tries = 1; ; tries++) {
      const own = this.#begin();
      this.#own = own;
      try {
        return await untilReady(this.url, own);
      } catch (error) {
        if (own.exitCode === null || tries === 50) throw error;
        await new Promise((next) => setTimeout(next, 100));
      }
    }
  }

  hasEnded(): boolean {
    return this.#own === null || this.#own.exitCode !== null || this.#own.signalCode !== null;
  }

  async end(signal: "SIGKILL" | "SIGINT" | "SIGQUIT"): Promise<void> {
    const running = this.#own;
    this.#own = null;
    if (!running || running.exitCode !== null || running.pid === undefined) return;
    const ended = once(running, "exit");
    if (signal === "SIGKILL") process.kill(-running.pid, signal);
    else running.kill(signal);
    await ended;
  }
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

export function freePort(): Promise<number> {
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
