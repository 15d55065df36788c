import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Informant, Wave } from "@kith/instrument";
import { library } from "@kith/library";
import { sql } from "kysely";
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { addInstrument, addProgramme } from "../src/store/people.ts";
import { Store } from "../src/store/store.ts";
import type { Db } from "../src/store/tables.ts";

const informants: Informant[] = ["caregiver", "teacher", "child"];
const waves: Wave[] = ["T0", "T1", "T2"];
const password = "a-long-password";

/** How long the board of five hundred groups takes over HTTP, signed in: after a form has come in, and when nothing has. `--groups 500 --rounds 60` */
const { values } = parseArgs({
  options: { groups: { type: "string", default: "500" }, rounds: { type: "string", default: "60" } },
});
const [groups, rounds] = [Number(values.groups), Number(values.rounds)];
const pageSize = 40;
const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
try {
  const store = await Store.open(join(folder, "data"));
  const { waiting } = await store.write((trx) => plant(trx, groups));
  const signIn = makeSignIn(store, null);
  await signIn.addStaff({ name: "Wang", email: "wang@kith.example", password });
  const app = makeApp({
    store,
    signIn,
    desk: makeDesk(store, () => new Date()),
    folders: { forms: folder, studio: folder, site: folder },
    now: () => new Date(),
    log: () => undefined,
    stopping: () => false,
  });
  const server = await listen(app, { port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${server.port}`;
  const cookie = await signedIn(address);
  const page = (from: number) => boardOver(address, cookie, from);
  const first = await took(() => page(0));
  const fresh: number[] = [];
  const same: number[] = [];
  for (const [round, assignment] of waiting.slice(0, rounds).entries()) {
    const from = (round % Math.ceil(groups / pageSize)) * pageSize;
    await store.write((trx) => receive(trx, assignment));
    fresh.push(await took(() => page(from)));
    same.push(await took(() => page(from)));
  }
  const text = await page(0);
  await server.stop();
  await store.close();
  process.stdout.write(
    [
      `GET /api/studio/board over HTTP, ${Math.min(groups, pageSize)} groups a page, each page of the board in turn`,
      `${groups} groups × 8 children × 3 informants × 3 waves, Node ${process.versions.node}, ${availableParallelism()} cores, ${(text.length / 1e3).toFixed(0)} kB`,
      `the first time                      ${first.toFixed(0).padStart(6)} ms`,
      `after a form has come in            ${said(fresh)}`,
      `when nothing has                    ${said(same)}`,
      "",
    ].join("\n"),
  );
  process.exitCode = at(fresh, 0.95) < 300 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function signedIn(address: string): Promise<string> {
  const entered = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ email: "wang@kith.example", password }),
  });
  const cookies = entered.headers.getSetCookie().map((each) => each.split(";")[0]);
  return cookies.join("; ");
}

/** The whole answer, as a browser that has none yet gets it. */
async function boardOver(address: string, cookie: string, from: number): Promise<string> {
  const reply = await fetch(`${address}/api/studio/board?from=${from}`, { headers: { Cookie: cookie } });
  const text = await reply.text();
  if (reply.status !== 200) throw new Error(`boardOver requires a board, not ${reply.status}: ${text}`);
  return text;
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function at(times: number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;
}

function said(times: number[]): string {
  return `half within ${at(times, 0.5).toFixed(0)} ms, 95 % within ${at(times, 0.95).toFixed(0)} ms`;
}

/** Rows straight into the tables: what is measured is the reading. Nine of ten forms have come in. */
async function plant(trx: Db, count: number): Promise<{ waiting: string[] }> {
  const at = "2026-05-01T00:00:00.000Z";
  const words = { "zh-CN": "竹子", en: "Bamboo" };
  const named = { slug: "p", name: words, place: words, period: words, madeUp: true, at };
  const programme = await addProgramme(trx, named);
  const versions = new Map<Informant, string>();
  for (const informant of informants) {
    const instrument = library.find((each) => each.id === `kith-interpersonal-${informant}`);
    if (!instrument) throw new Error("plant requires the interpersonal forms");
    versions.set(informant, await addInstrument(trx, instrument));
  }
  const waiting: string[] = [];
  for (let number = 0; number < count; number++) {
    const group = randomUUID();
    const row = { slug: `g${number}`, name: JSON.stringify(words), planned_sessions: 8, created_at: at };
    await trx
      .insertInto("group_")
      .values({ id: group, programme_id: programme, ...row })
      .execute();
    const children = Array.from({ length: 8 }, (_, place) => ({ id: randomUUID(), code: `c0${place + 1}` }));
    await trx
      .insertInto("child")
      .values(children.map((child) => ({ ...child, group_id: group, left: null })))
      .execute();
    await planDays(trx, group);
    for (const role of informants) {
      const informant = randomUUID();
      await trx.insertInto("informant").values({ id: informant, group_id: group, role, rater_id: role }).execute();
      const forms = waves.flatMap((wave) => children.map((child) => ({ id: randomUUID(), wave, child: child.id })));
      await trx
        .insertInto("assignment")
        .values(
          forms.map(({ id, wave, child }) => ({
            id,
            child_id: child,
            informant_id: informant,
            instrument_version_id: versions.get(role) ?? "",
            wave,
            link_id: null,
            opened_at: null,
            closed: null,
            closed_reason: null,
          })),
        )
        .execute();
      for (const [place, { id }] of forms.entries()) {
        if (place % 10 === 9) waiting.push(id);
        else await receive(trx, id);
      }
    }
  }
  return { waiting };
}

/** Eight sessions and three rounds with their days, so that the board looks whether the baseline came late. */
async function planDays(trx: Db, group: string): Promise<void> {
  const days = ["04", "11", "18", "25"].flatMap((day) => [`2026-06-${day}`, `2026-07-${day}`]);
  await trx
    .insertInto("session_plan")
    .values(
      days.map((day, at) => ({
        id: randomUUID(),
        group_id: group,
        number: at + 1,
        held_on: day,
        strategies: "[]",
        attendance_at: null,
      })),
    )
    .execute();
  await trx
    .insertInto("wave_window")
    .values(
      waves.map((wave) => ({
        id: randomUUID(),
        group_id: group,
        wave,
        opens_on: "2026-05-01",
        closes_on: "2026-08-30",
        opened_at: "2026-05-01T00:00:00.000Z",
        opened_by: "wang@kith.example",
      })),
    )
    .execute();
}

async function receive(trx: Db, assignment: string): Promise<void> {
  const at = "2026-06-01T00:00:00.000Z";
  const row = { content_hash: assignment, body: "{}", receipt: "ABC123", received_at: at };
  await trx
    .insertInto("response")
    .values({
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from response)`,
      id: randomUUID(),
      assignment_id: assignment,
      ...row,
    })
    .execute();
}
