import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runPostgres } from "../postgres/run-postgres.ts";
import { listen } from "../src/http/serve.ts";
import { Store } from "../src/store/store.ts";
import { bareApp } from "./bare-app.ts";
import { barePostgres, bareSqlite, fsyncsPerSecond } from "./bare-inserts.ts";
import { type Letter, plantClassLists } from "./plant-class-lists.ts";
import { sendAll } from "./send-all.ts";

/**
 * How many forms a second get their receipt from 1, 32 and 256 phones at once, on the embedded store and on PostgreSQL, beside
 * what the same database does with bare INSERTs and the same disk with bare fsyncs, all in one run. The phones ask over HTTP and
 * share the machine; the bare INSERTs are made without either. Their ratio is to a loop in which each row has a commit of its own
 * that waits for the disk, as each phone waits for its own; a loop that commits as many rows at once as Kith does is told beside it.
 * `--forms 3000`
 */
const { values } = parseArgs({ options: { forms: { type: "string", default: "3000" } } });
const forms = Number(values.forms);
const crowds = [1, 32, 256];
const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
let lost = 0;
try {
  say(
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${forms} forms each; phones in a process of their own`,
  );
  say(`bare fsyncs of this disk            ${perSecond(fsyncsPerSecond(join(folder, "fsync")))}`);
  delete process.env.DATABASE_URL;
  const embedded = await measure("embedded", join(folder, "embedded"));
  const rows = embedded.letters.slice(0, forms);
  // The machine may have other things to do: the best of three counts.
  const loops = [1, 2, 3].map((at) => bareSqlite(join(folder, `bare-${at}.db`), rows, 1));
  const bare = Math.max(...loops);
  // SQLite has one writer: the loop is the same however many would stand in line.
  tell("embedded", embedded.rates, [bare, bare, bare]);
  say(`embedded, bare INSERTs, 64 a commit`.padEnd(36) + perSecond(bareSqlite(join(folder, "64.db"), rows, 64)));
  const postgres = await runPostgres();
  try {
    process.env.DATABASE_URL = `${postgres.url}?options=${encodeURIComponent("-c search_path=kith")}`;
    const there = await measure("PostgreSQL", join(folder, "postgres"));
    const letters = there.letters.slice(0, forms);
    const bare: number[] = [];
    for (const connections of crowds) bare.push(await barePostgres(postgres.url, letters, connections));
    tell("PostgreSQL", there.rates, bare);
  } finally {
    await postgres.stop();
  }
  say(`forms with a receipt that are not on disk   ${lost}`);
  process.exitCode = lost === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, data: string): Promise<{ letters: Letter[]; rates: number[] }> {
  const store = await Store.open(data);
  const letters = await plantClassLists(store, forms * crowds.length + 300);
  const server = await listen(bareApp(store), { port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${server.port}`;
  await sendAll(address, letters.slice(forms * crowds.length), 32);
  const rates: number[] = [];
  const acknowledged: string[] = [];
  for (const [at, phones] of crowds.entries()) {
    const before = process.cpuUsage();
    const sent = await sendAll(address, letters.slice(at * forms, (at + 1) * forms), phones);
    const { user, system } = process.cpuUsage(before);
    acknowledged.push(...sent.acknowledged);
    const rate = sent.acknowledged.length / sent.seconds;
    rates.push(rate);
    const sorted = sent.waits.toSorted((one, other) => one - other);
    const wait = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
    say(
      `${name}, ${phones} phones`.padEnd(36) +
        `${perSecond(rate)}   p50 ${wait(0.5)}   p99 ${wait(0.99)}   ${Math.round((user + system) / forms)} µs of processor a form`,
    );
  }
  await server.stop();
  const rows = await store.read((db) => db.selectFrom("response").select("id").execute());
  await store.close();
  const kept = new Set(rows.map((row) => row.id));
  lost += acknowledged.filter((id) => !kept.has(id)).length;
  return { letters, rates };
}

/** Beside each crowd the bare INSERTs of as many connections, each with a commit of its own that waits for the disk. */
function tell(name: string, rates: number[], bare: number[]): void {
  for (const [at, crowd] of crowds.entries()) {
    const [rate = 0, rival = 0] = [rates[at], bare[at]];
    const share = Math.round((100 * rate) / rival);
    say(`${`${name}, bare INSERTs, ${crowd}`.padEnd(36)}${perSecond(rival)}   Kith does ${share} % of that`);
  }
  const [alone = 0] = bare;
  const best = Math.round((100 * Math.max(...rates)) / alone);
  say(`${`${name}, one loop of bare INSERTs`.padEnd(36)}${perSecond(alone)}   Kith's best is ${best} % of that`);
}

function perSecond(rate: number): string {
  return `${rate.toFixed(0).padStart(7)}/s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
