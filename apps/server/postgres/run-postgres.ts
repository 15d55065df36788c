import { rmSync } from "node:fs";
import { join } from "node:path";
import { findPrograms, freePort } from "./programs.ts";

export type RunningPostgres = {
  /** What DATABASE_URL says. */
  url: string;
  /** The address of the one that takes writes now. */
  primary(): string;
  folder: string;
  /** Ends it as a broken machine would: every process of it at once. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it as an upgrade would: every connection is told so and cut, and what is written stays. */
  shutDown(): Promise<void>;
  /** Whether it has given up by itself. */
  hasEnded(): boolean;
  stop(): Promise<void>;
};

/** A PostgreSQL of our own on a free port, in a folder that is gone afterwards or in a named one. Started by root it runs as `nobody`. */
export async function runPostgres(place?: string): Promise<RunningPostgres> {
  const programs = findPrograms();
  const folder = place ?? programs.makeFolder();
  programs.own(folder);
  const data = join(folder, "data");
  programs.init(data, folder);
  const own = programs.process(data, folder, await freePort(), { max_connections: "300" });
  await own.start();
  return {
    url: own.url,
    primary: () => own.url,
    folder,
    start: () => own.start(),
    kill: () => own.end("SIGKILL"),
    shutDown: () => own.end("SIGINT"),
    hasEnded: () => own.hasEnded(),
    // An immediate stop: nobody needs the data any more.
    stop: async () => {
      await own.end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
