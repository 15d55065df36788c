import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { type DatabaseProcess, findPrograms, freePort } from "./programs.ts";
import type { RunningPostgres } from "./run-postgres.ts";

export type Replicated = RunningPostgres & {
  /** The primary dies at once, the other takes over, and a new follower is made of what is left. */
  failOver(): Promise<void>;
  /** The follower dies at once. Until it is back nothing can be acknowledged. */
  killStandby(): Promise<void>;
  startStandby(): Promise<void>;
};

type Node = { data: string; port: number; process: DatabaseProcess };

/** Two PostgreSQL, one of which follows the other: a commit is acknowledged once both have it on disk (`synchronous_commit = on`). */
export async function runReplicated(): Promise<Replicated> {
  const programs = findPrograms();
  const folder = programs.makeFolder();
  programs.own(folder);
  const ports = [await freePort(), await freePort()] as const;
  const node = (name: string, port: number, other: number): Node => {
    const data = join(folder, name);
    const settings = {
      max_connections: "300",
      primary_conninfo: `host=127.0.0.1 port=${other} user=kith`,
      wal_keep_size: "1GB",
      wal_retrieve_retry_interval: "100ms",
    };
    return { data, port, process: programs.process(data, folder, port, settings) };
  };
  let primary = node("one", ports[0], ports[1]);
  let standby = node("two", ports[1], ports[0]);
  programs.init(primary.data, folder);
  await primary.process.start();
  await follow();

  async function follow(): Promise<void> {
    await makeStandby(primary, standby.data, programs);
    await standby.process.start();
    await waitForBoth(primary.process.url);
  }

  return {
    url: `postgres://kith@127.0.0.1:${ports[0]},127.0.0.1:${ports[1]}/postgres`,
    primary: () => primary.process.url,
    folder,
    start: () => primary.process.start(),
    kill: () => primary.process.end("SIGKILL"),
    shutDown: () => primary.process.end("SIGINT"),
    hasEnded: () => primary.process.hasEnded(),
    failOver: async () => {
      await primary.process.end("SIGKILL");
      await ask(standby.process.url, "select pg_promote(true, 30)");
      [primary, standby] = [standby, primary];
      await follow();
    },
    killStandby: () => standby.process.end("SIGKILL"),
    startStandby: () => standby.process.start(),
    stop: async () => {
      await Promise.all([primary, standby].map((each) => each.process.end("SIGQUIT")));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies a running database, as `pg_basebackup` would: that program does not come with the package of the binaries. */
async function makeStandby(
  primary: Node,
  data: string,
  { copy, own }: Pick<ReturnType<typeof findPrograms>, "copy" | "own">,
): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  const client = new Client({ connectionString: primary.process.url });
  await client.connect();
  await client.query("select pg_backup_start('standby', true)");
  await copy(primary.data, data);
  const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
  await client.end();
  rmSync(join(data, "postmaster.pid"), { force: true });
  const files = {
    backup_label: rows[0]?.labelfile ?? "",
    "standby.signal": "",
    // Once promoted it acknowledges alone, until it has a follower of its own.
    "postgresql.auto.conf": "",
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(data, name), text);
    own(join(data, name));
  }
}

/** From now on the primary waits for its follower at each commit. */
async function waitForBoth(url: string): Promise<void> {
  await ask(url, "alter system set synchronous_standby_names = '*'");
  await ask(url, "select pg_reload_conf()");
  for (let tries = 0; tries < 300; tries++) {
    const [found] = await ask(url, "select 1 from pg_stat_replication where sync_state = 'sync'");
    if (found) return;
    await pause(100);
  }
  throw new Error("waitForBoth requires a follower that keeps up");
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}
