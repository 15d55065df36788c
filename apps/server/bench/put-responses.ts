import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { Store } from "../src/store/store.ts";
import { noDesk } from "../test/no-desk.ts";
import { bareSqlite } from "./bare-sqlite.ts";
import { type Letter, plantClassLists } from "./plant-class-lists.ts";

/** How many forms a second get their receipt when thirty-two phones send at once, beside what bare SQLite does on this disk. */
const forms = Number(process.argv[2] ?? 4000);
const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
try {
  const store = await Store.open(join(folder, "data"));
  const letters = await plantClassLists(store, forms + 500);
  const server = await listen(appOf(store), { port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${server.port}`;
  await send(address, letters.slice(forms));
  const { seconds, waits, acknowledged } = await send(address, letters.slice(0, forms));
  await server.stop();
  const rows = await store.read((db) => db.selectFrom("response").select("id").execute());
  await store.close();
  const kept = new Set(rows.map((row) => row.id));
  const lost = acknowledged.filter((id) => !kept.has(id)).length;
  const sorted = waits.toSorted((one, other) => one - other);
  const wait = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  const kith = acknowledged.length / seconds;
  const measured = letters.slice(0, forms);
  const grouped = bareSqlite(join(folder, "grouped.db"), measured, 32);
  const single = bareSqlite(join(folder, "single.db"), measured.slice(0, 500), 1);
  process.stdout.write(
    [
      `${forms} forms, 32 clients in a process of their own, Node ${process.versions.node}, ${availableParallelism()} cores`,
      `kith, link and answers checked, audited, receipt given   ${kith.toFixed(0).padStart(7)} forms/s   half within ${wait(0.5)}, 99 % within ${wait(0.99)}`,
      `node:sqlite alone, 32 rows a commit                      ${grouped.toFixed(0).padStart(7)} rows/s`,
      `node:sqlite alone, 1 row a commit                        ${single.toFixed(0).padStart(7)} rows/s`,
      `forms with a receipt that are not on disk                ${String(lost).padStart(7)}`,
      "",
    ].join("\n"),
  );
  process.exitCode = lost === 0 && acknowledged.length === forms ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function appOf(store: Store) {
  return makeApp({
    store,
    signIn: makeSignIn(store, null),
    desk: noDesk,
    folders: { forms: folder, studio: folder, site: folder },
    now: () => new Date(),
    log: () => undefined,
    stopping: () => false,
  });
}

type Sent = { seconds: number; waits: number[]; acknowledged: string[] };

async function send(address: string, letters: Letter[]): Promise<Sent> {
  const clients = fork(fileURLToPath(import.meta.resolve("./thirty-two-clients.ts")));
  clients.send({ address, letters });
  const ended = once(clients, "exit").then(([code]): never => {
    throw new Error(`the clients ended with ${code} before they were done`);
  });
  const [sent]: Sent[] = await Promise.race([once(clients, "message"), ended]);
  ended.catch(() => undefined);
  if (!sent) throw new Error("send requires clients that say what came of it");
  return sent;
}
