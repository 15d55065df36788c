import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Letter } from "../bench/plant-class-lists.ts";
import type { RunningPostgres } from "../postgres/run-postgres.ts";
import type { Replicated } from "../postgres/run-replicated.ts";

/** One server under fire: where it stands, and what its phones have had a receipt for so far. */
export type Scene = {
  folder: string;
  clockFile: string;
  postgres: RunningPostgres | null;
  /** The same, where another follows it. */
  replicated: Replicated | null;
  server: ChildProcess | null;
  address: string | null;
  letters: Letter[];
  next: number;
  acknowledged: string[];
  /** What was answered in place of a receipt, and how often. */
  refused: Record<string, number>;
  isOver: boolean;
};

/** Starts the server; one that cannot start yet, because its database is still away, is started again. */
export async function startServer(scene: Scene): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const script = fileURLToPath(import.meta.resolve("./stage-server.ts"));
    const server = spawn(process.execPath, [script, scene.folder, scene.clockFile], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...movedClock(scene.clockFile) },
    });
    const first = await Promise.race([
      once(createInterface(server.stdout), "line").then(([line]) => String(line)),
      once(server, "exit").then(() => null),
    ]);
    if (first === null) {
      await pause(100);
      continue;
    }
    scene.server = server;
    scene.address = `http://127.0.0.1:${first}`;
    return;
  }
  throw new Error("startServer requires a server that starts again after its fault");
}

/** Ends the server and gives its exit code; null where a signal ended it. */
export async function endServer(scene: Scene, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  const { server } = scene;
  scene.server = null;
  if (signal === "SIGKILL") scene.address = null;
  if (!server || server.exitCode !== null) return server?.exitCode ?? null;
  const ended = once(server, "exit");
  server.kill(signal);
  const late = setTimeout(() => server.kill("SIGKILL"), 20_000);
  const [code] = await ended;
  clearTimeout(late);
  scene.address = null;
  return typeof code === "number" ? code : null;
}

/** Debian's libfaketime, where it is installed: then the clock that the whole process sees is the one that jumps. */
const libfaketime = ["/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime"]
  .map((folder) => join(folder, "libfaketimeMT.so.1"))
  .find((file) => existsSync(file));

export const clockIsReal = libfaketime !== undefined;

export function setClock(clockFile: string, seconds: number): void {
  writeFileSync(clockFile, `${seconds < 0 ? "-" : "+"}${Math.abs(seconds)}\n`);
}

function movedClock(clockFile: string): Record<string, string> {
  if (libfaketime === undefined) return {};
  return {
    LD_PRELOAD: libfaketime,
    FAKETIME_TIMESTAMP_FILE: clockFile,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    KITH_CLOCK_IS_MOVED: "yes",
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}
