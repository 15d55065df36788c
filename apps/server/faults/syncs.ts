import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { plantClassLists } from "../bench/plant-class-lists.ts";
import { Store } from "../src/store/store.ts";

/**
 * How often the kernel was asked to make the file safe while so many forms came one after another, as strace sees it from
 * outside; null where there is no strace. Less than once a form would be a receipt before its time.
 */
export async function countSyncs(forms: number): Promise<number | null> {
  if (spawnSync("strace", ["-V"], { stdio: "ignore" }).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "kith-syncs-"));
  const { DATABASE_URL } = process.env;
  delete process.env.DATABASE_URL;
  try {
    const store = await Store.open(join(folder, "data"));
    const letters = await plantClassLists(store, forms);
    await store.close();
    const trace = join(folder, "trace");
    const script = fileURLToPath(import.meta.resolve("./stage-server.ts"));
    const watched = ["-f", "-e", "trace=fsync,fdatasync", "-o", trace, process.execPath, script, join(folder, "data")];
    const server = spawn("strace", watched, { stdio: ["ignore", "pipe", "ignore"], detached: true });
    const died = once(server, "exit").then(([code]): never => {
      throw new Error(`countSyncs requires a server that starts, not one that ends with ${code}`);
    });
    const [port] = await Promise.race([once(createInterface(server.stdout), "line"), died]);
    died.catch(() => undefined);
    const before = syncsIn(trace);
    for (const { token, form } of letters) {
      const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
      const sent = { method: "PUT", headers, body: JSON.stringify(form) };
      const reply = await fetch(`http://127.0.0.1:${port}/api/responses/${form.id}`, sent);
      if (reply.status !== 201) throw new Error(`countSyncs requires a receipt for each form, not ${reply.status}`);
      await reply.text();
    }
    const after = syncsIn(trace);
    const ended = once(server, "exit");
    // strace would only let its program go; the group ends both.
    if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
    await ended;
    return after - before;
  } finally {
    if (DATABASE_URL !== undefined) process.env.DATABASE_URL = DATABASE_URL;
    rmSync(folder, { recursive: true, force: true });
  }
}

function syncsIn(trace: string): number {
  return readFileSync(trace, "utf8").match(/f(?:data)?sync\(\d+/g)?.length ?? 0;
}
