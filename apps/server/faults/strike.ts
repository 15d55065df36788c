import { execFileSync } from "node:child_process";
import { Client } from "pg";
import { callSlowly, sendAndVanish, sendUntilTaken } from "./phones.ts";
import { endServer, pause, type Scene, setClock, startServer } from "./scene.ts";

export const faultsOf = {
  embedded: ["kill", "drain", "disk", "clock", "slow", "vanish"],
  postgres: ["kill", "drain", "clock", "slow", "vanish", "database", "restart", "connections"],
} as const;
export type Fault = (typeof faultsOf)["embedded" | "postgres"][number];

/** One thing that goes wrong while the phones send. Gives what the server did badly about it, or null. */
export async function strike(scene: Scene, fault: Fault, chance: () => number): Promise<string | null> {
  const { postgres } = scene;
  if (fault === "kill") {
    await endServer(scene, "SIGKILL");
    await startServer(scene);
  } else if (fault === "drain") {
    const code = await endServer(scene, "SIGTERM");
    await startServer(scene);
    return code === 0 ? null : `told to stop it ended with ${code}`;
  } else if (fault === "disk") {
    limitFiles(scene, "1:unlimited");
    await pause(150);
    limitFiles(scene, "unlimited:unlimited");
    return goesOn(scene);
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
    await cutConnections(postgres?.url ?? "");
  } else {
    await (fault === "database" ? postgres?.kill() : postgres?.shutDown());
    await postgres?.start();
  }
  return null;
}

/** Whether forms get their receipts again, within ten seconds. */
async function goesOn(scene: Scene): Promise<string | null> {
  const before = scene.acknowledged.length;
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (scene.acknowledged.length >= before + 8 || scene.next >= scene.letters.length) return null;
    await pause(20);
  }
  return "no form got its receipt for ten seconds";
}

/** No file may grow beyond its first byte: what a full disk does to the embedded store. */
function limitFiles({ server }: Scene, bytes: string): void {
  execFileSync("prlimit", [`--pid=${server?.pid}`, `--fsize=${bytes}`]);
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
