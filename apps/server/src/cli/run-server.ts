import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { makeApp } from "../http/app.ts";
import { listen, type Running } from "../http/serve.ts";
import type { SignIn } from "../http/sign-in.ts";
import type { Folders, World } from "../http/world.ts";
import { askedDesk, deskWorks } from "../jobs/desk-works.ts";
import { openJobs } from "../jobs/jobs.ts";
import { keepSite } from "../jobs/keep-site.ts";
import { type Desk, makeDesk } from "../publish/desk.ts";
import { siteFolder } from "../publish/site.ts";
import { keepErasing } from "../store/setup/keep-erasing.ts";
import type { Store } from "../store/store.ts";
import { TheirMistake } from "./command.ts";

export type ServerOptions = {
  port: number;
  host: string;
  signIn: SignIn;
  log: World["log"];
  isBehindProxy?: boolean;
  desk?: Desk;
};

/** `isStopping` turns true as soon as it is told to stop, `stopped` is done when everything is closed. */
export type RunningStore = Running & { isStopping(): boolean; stopped: Promise<void> };

/** Serves one open store until it is told to stop, then finishes what was begun and closes the store. */
export async function runServer(store: Store, options: ServerOptions): Promise<RunningStore> {
  let stopping = false;
  const now = () => new Date();
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const desk = options.desk ?? makeDesk(store, now);
  const jobs = await openJobs(store, { lane: "desk", works: deskWorks(desk), now, log, isWorking: true });
  const app = makeApp({
    store,
    signIn: options.signIn,
    desk: askedDesk(desk, jobs, desk.catchUp),
    folders: builtFolders(store.folder),
    now,
    log: options.log,
    isBehindProxy: options.isBehindProxy ?? false,
    stopping: () => stopping,
  });
  const running = await listening(app, options).catch(async (error: unknown) => {
    await jobs.stop();
    throw error;
  });
  const site = keepSite(store, desk.catchUp, log);
  const erasing = keepErasing(store, now, (error) => process.stderr.write(`erasing: ${error}\n`));
  let tell = () => {};
  const stopped = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const stop = async () => {
    if (stopping) return stopped;
    stopping = true;
    erasing.stop();
    await site.stop();
    await running.stop();
    await jobs.stop();
    await store.close();
    tell();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  return { port: running.port, stop, stopped, isStopping: () => stopping };
}

async function listening(app: Hono, options: ServerOptions): Promise<Running> {
  const running = await listen(app, options);
  try {
    mustBeBuilt();
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

const built = (app: string) => fileURLToPath(import.meta.resolve(`../../../${app}/dist`));

function builtFolders(data: string): Folders {
  return { forms: built("forms"), studio: built("studio"), site: siteFolder(data) };
}

/** An app that was not built is said at once, not when somebody opens it. */
function mustBeBuilt(): void {
  for (const app of ["forms", "studio"]) {
    if (existsSync(join(built(app), "index.html"))) continue;
    throw new TheirMistake({
      "zh-CN": `apps/${app} 还没有构建；请在项目文件夹里运行 npm start，或者 pnpm turbo run build。`,
      en: `apps/${app} has not been built; run npm start in the project's folder, or pnpm turbo run build.`,
    });
  }
}
