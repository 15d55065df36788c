import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { type Letter, plantClassLists } from "../bench/plant-class-lists.ts";
import { type RunningPostgres, runPostgres } from "../postgres/run-postgres.ts";
import { verify } from "../src/doctor/verify.ts";
import { Store } from "../src/store/store.ts";

export type Outcome = { rounds: number; acknowledged: number; lost: number; doubled: number; problems: number };

const faultsOf = { embedded: ["server"], postgres: ["server", "database", "connections"] } as const;

/**
 * Sixteen phones send forms without pause while the server is killed, the database's machine dies and connections are cut, as
 * the seed has it. Each phone sends again until it has its receipt. Afterwards every acknowledged form must be there, once.
 */
export async function underFire(on: keyof typeof faultsOf, rounds: number, seed: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "kith-faults-"));
  const postgres = on === "postgres" ? await runPostgres() : null;
  const before = process.env.DATABASE_URL;
  if (postgres) process.env.DATABASE_URL = postgres.url;
  else delete process.env.DATABASE_URL;
  try {
    const chance = mulberry32(seed);
    const planted = await Store.open(folder);
    const letters = await plantClassLists(planted, rounds * 60);
    await planted.close();
    const scene: Scene = { folder, postgres, server: null, address: null, isOver: false };
    await startServer(scene);
    const sending = send(scene, letters);
    for (let round = 0; round < rounds; round++) {
      await pause(40 + chance() * 200);
      const faults = faultsOf[on];
      await strike(scene, faults[Math.floor(chance() * faults.length)] ?? "server");
    }
    scene.isOver = true;
    const acknowledged = await sending;
    await endServer(scene);
    return { rounds, ...(await count(folder, acknowledged)) };
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}

type Scene = {
  folder: string;
  postgres: RunningPostgres | null;
  server: ChildProcess | null;
  address: string | null;
  isOver: boolean;
};

async function strike(scene: Scene, fault: "server" | "database" | "connections"): Promise<void> {
  if (fault === "server") {
    await endServer(scene);
    await startServer(scene);
  } else if (fault === "database") {
    await scene.postgres?.kill();
    await scene.postgres?.start();
  } else if (scene.postgres) {
    const client = new Client({ connectionString: scene.postgres.url });
    await client.connect();
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kith'");
    await client.end();
  }
}

async function startServer(scene: Scene): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const script = fileURLToPath(import.meta.resolve("./stage-server.ts"));
    const server = spawn(process.execPath, [script, scene.folder], { stdio: ["ignore", "pipe", "ignore"] });
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

async function endServer(scene: Scene): Promise<void> {
  const { server } = scene;
  scene.server = null;
  scene.address = null;
  if (!server || server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
}

/** Sixteen phones; each goes on with its form until it has the receipt, and takes no new one once the faults are over. */
async function send(scene: Scene, letters: Letter[]): Promise<string[]> {
  const acknowledged: string[] = [];
  let next = 0;
  const phone = async () => {
    for (let letter = letters[next++]; letter && !scene.isOver; letter = letters[next++]) {
      while (!(await isTaken(scene.address, letter))) await pause(20);
      acknowledged.push(letter.form.id);
    }
  };
  await Promise.all(Array.from({ length: 16 }, phone));
  return acknowledged;
}

async function isTaken(address: string | null, { token, form }: Letter): Promise<boolean> {
  if (address === null) return false;
  try {
    const reply = await fetch(`${address}/api/responses/${form.id}`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(form),
      signal: AbortSignal.timeout(15_000),
    });
    await reply.text();
    return reply.status === 200 || reply.status === 201;
  } catch {
    return false;
  }
}

async function count(folder: string, acknowledged: string[]): Promise<Omit<Outcome, "rounds">> {
  const store = await Store.open(folder);
  const rows = await store.read((db) => db.selectFrom("response").select("id").execute());
  const { problems } = await store.read(verify);
  await store.close();
  const kept = Map.groupBy(rows, ({ id }) => id);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !kept.has(id)).length,
    doubled: [...kept.values()].filter((same) => same.length > 1).length,
    problems: problems.length,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
