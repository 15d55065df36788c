import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Kith as a newcomer starts it: a process of its own, known only by what it prints and serves. */
export type KithProcess = { address: string; printed: () => string; stop: () => Promise<number | null> };

/** Starts the demo on a free port, and waits until it says that it is up. */
export async function startKith(data: string, ...more: string[]): Promise<KithProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ["apps/server/src/cli/kith.ts", "demo", "--port", String(port), "--data", data, ...more],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const address = `http://127.0.0.1:${port}`;
  await isUp(address, child, () => said);
  return { address, printed: () => said, stop: () => stopped(child) };
}

async function isUp(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`kith demo ended before it was up:\n${said()}`);
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok && said().includes("/studio/")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`kith demo was not up after two minutes:\n${said()}`);
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
