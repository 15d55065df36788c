import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Kith as a newcomer starts it: a process of its own, known only by what it prints and serves. */
export type KithProcess = { address: string; printed: () => string; stop: () => Promise<number | null> };

const command = "apps/server/src/cli/kith.ts";

/** Starts the demo on a free port, and waits until it says that it is up. */
export function startKith(data: string, ...more: string[]): Promise<KithProcess> {
  return start("demo", data, more, "/studio/");
}

/** Starts Kith over a data folder of one's own, and waits until it says where it is. */
export function serveKith(data: string): Promise<KithProcess> {
  return start("serve", data, [], "Ctrl-C");
}

/** Adds the first person who can sign in, as whoever installs Kith does. */
export function addStaff(data: string, who: { name: string; email: string; password: string }): void {
  const args = ["add-staff", "--data", data, "--email", who.email, "--name", who.name, "--password-stdin"];
  const added = spawnSync(process.execPath, [command, ...args], { cwd: root, input: `${who.password}\n` });
  if (added.status !== 0) throw new Error(`kith add-staff ended with ${added.status}: ${added.stderr}`);
}

async function start(name: string, data: string, more: string[], isUpSays: string): Promise<KithProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [command, name, "--port", String(port), "--data", data, ...more], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const address = `http://127.0.0.1:${port}`;
  await isUp(address, child, () => said, isUpSays);
  return { address, printed: () => said, stop: () => stopped(child) };
}

async function isUp(address: string, child: ChildProcess, said: () => string, isUpSays: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`kith ended before it was up:\n${said()}`);
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok && said().includes(isUpSays)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`kith was not up after two minutes:\n${said()}`);
}

/** As Ctrl-C does. One that does not end within twenty seconds is ended, and has no exit code. */
function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
    child.once("exit", (code) => {
      clearTimeout(late);
      resolve(code);
    });
    child.kill("SIGINT");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
