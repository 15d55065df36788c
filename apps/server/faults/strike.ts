import { readFileSync } from "node:fs";
import { Client } from "pg";
import { breakDisk } from "./break-disk.ts";
import { fillDisk, makeRoom } from "./fill-disk.ts";
import { callSlowly, sendAndVanish, sendUntilTaken } from "./phones.ts";
import { endServer, pause, type Scene, setClock, startServer } from "./scene.ts";

export const faultsOf = {
  embedded: ["kill", "drain", "full", "broken-disk", "clock", "slow", "vanish"],
  postgres: ["kill", "drain", "full", "broken-disk", "clock", "slow", "vanish", "database", "restart", "connections"],
  replicated: ["primary", "standby", "kill", "database"],
} as const;
export type Fault = (typeof faultsOf)[keyof typeof faultsOf][number];

/** One thing that goes wrong while the phones send. Gives what the server did badly about it, or null. */
export async function strike(scene: Scene, fault: Fault, chance: () => number): Promise<string | null> {
  const { postgres, replicated } = scene;
  if (fault === "kill") {
    await endServer(scene, "SIGKILL");
    await startServer(scene);
    // So that the next kill, too, falls among forms that are being kept.
    return goesOn(scene);
  } else if (fault === "drain") {
    const code = await endServer(scene, "SIGTERM");
    await startServer(scene);
    return code === 0 ? null : `told to stop it ended with ${code}`;
  } else if (fault === "full") {
    return fullDisk(scene);
  } else if (fault === "broken-disk") {
    return brokenDisk(scene, chance() < 0.5 ? "EROFS" : "EIO");
  } else if (fault === "clock") {
    setClock(scene.clockFile, Math.round((chance() - 0.5) * 2 * 10 * 365 * 86_400));
    return goesOn(scene);
  } else if (fault === "slow") {
    const hangUp = callSlowly(scene, 200);
    const bad = await goesOn(scene);
    hangUp();
    return bad;
  } else if (fault === "vanish") {
    await vanish(scene);
    return goesOn(scene);
  } else if (fault === "connections") {
    await cutConnections(postgres?.primary() ?? "");
  } else if (fault === "primary") {
    await replicated?.failOver();
    return goesOn(scene);
  } else if (fault === "standby") {
    await replicated?.killStandby();
    const bad = await takesNothing(scene);
    await replicated?.startStandby();
    return bad ?? goesOn(scene);
  } else {
    await (fault === "database" ? postgres?.kill() : postgres?.shutDown());
    await postgres?.start();
  }
  return null;
}

/** Whether forms get their receipts again, within ten seconds. A database that gave itself up is started, as a service manager would. */
async function goesOn(scene: Scene): Promise<string | null> {
  const before = scene.acknowledged.length;
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (scene.postgres?.hasEnded()) await scene.postgres.start();
    if (scene.acknowledged.length >= before + 8 || scene.next >= scene.letters.length) return null;
    await pause(20);
  }
  return "no form got its receipt for ten seconds";
}

/** No form gets its receipt while its disk cannot keep it; those on their way just before are let through. */
async function takesNothing(scene: Scene): Promise<string | null> {
  await pause(150);
  const before = scene.acknowledged.length;
  await pause(400);
  const more = scene.acknowledged.length - before;
  return more === 0 ? null : `${more} forms had their receipt while they could not be kept`;
}

/** The disk of the database is full for a while. */
async function fullDisk(scene: Scene): Promise<string | null> {
  const writers = await whoWrites(scene);
  fillDisk(...writers);
  await pause(300);
  makeRoom(...writers);
  return goesOn(scene);
}

async function brokenDisk(scene: Scene, error: "EROFS" | "EIO"): Promise<string | null> {
  const mend = await breakDisk(await whoWrites(scene), error);
  const bad = await takesNothing(scene);
  await mend();
  return bad ?? goesOn(scene);
}

/** The processes that write the files of the database: the server itself, or PostgreSQL's first one and all that it began. */
async function whoWrites({ postgres, server }: Scene): Promise<number[]> {
  if (!postgres) return [server?.pid ?? 0];
  const client = new Client({ connectionString: postgres.primary() });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where pid <> pg_backend_pid()",
  );
  await client.end();
  const pids = rows.map(({ pid }) => pid);
  const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pids[0]}/status`, "utf8"))?.[1];
  return [Number(parent), ...pids];
}

/** Twenty forms whose sender is gone before the receipt; then each is sent again, as a phone does that heard nothing. */
async function vanish(scene: Scene): Promise<void> {
  const letters = scene.letters.slice(scene.next, scene.next + 20);
  scene.next += letters.length;
  const sockets = letters.map((letter, at) => sendAndVanish(scene, letter, at % 2 === 0));
  await pause(60);
  await Promise.all(letters.map((letter) => sendUntilTaken(scene, letter)));
  for (const socket of sockets) socket.destroy();
}

async function cutConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kith'");
  await client.end();
}
