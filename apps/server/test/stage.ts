import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instrumentHash, type Response, type Wave } from "@kith/instrument";
import { library } from "@kith/library";
import { anyResponse } from "@kith/testing";
import type { Board } from "../api/index.ts";
import { useSchemaOfItsOwn } from "../postgres/schema-of-its-own.ts";
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import type { World } from "../src/http/world.ts";
import { addLink, type LinkSecret, makeLinkSecret } from "../src/store/links.ts";
import { addAssignment, addChild, addGroup, addInformant, addInstrument, addProgramme } from "../src/store/people.ts";
import { Store } from "../src/store/store.ts";
import type { Db } from "../src/store/tables.ts";
import { noDesk } from "./no-desk.ts";

/** A folder of its own, with a space in its name, gone after the test; on PostgreSQL with a schema of its own. */
export function temporaryFolder(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), "kith server "));
  useSchemaOfItsOwn();
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export type Stage = {
  address: string;
  store: Store;
  caregiver: LinkSecret;
  classList: LinkSecret;
  logged: string[];
  clock: { now: Date };
  group: string;
  /** Stops the server and leaves the store open, to look into. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A real server on a free port and a real file: one group of three children, one caregiver's link and one class list. In a data folder that is named, it stays there; where the built forms are named, it serves them. */
export async function openStage(desk?: World["desk"], data?: string, forms?: string): Promise<Stage> {
  const folder = data === undefined ? temporaryFolder() : { path: data, [Symbol.dispose]: () => undefined };
  const store = await Store.open(folder.path);
  const planted = await store.write((trx) => plant(trx, store));
  const logged: string[] = [];
  const clock = { now: new Date("2026-06-01T08:00:00.000Z") };
  const signIn = makeSignIn(store, null);
  const app = makeApp({
    store,
    signIn,
    desk: desk ?? noDesk,
    folders: { forms: forms ?? folder.path, studio: folder.path, site: folder.path },
    now: () => clock.now,
    log: (line) => logged.push(JSON.stringify(line)),
    stopping: () => false,
  });
  await signIn.addStaff({ name: "Wang", email: "wang@kith.example", password: "a-long-password" });
  const running = await listen(app, { port: 0, host: "127.0.0.1" });
  return {
    address: `http://127.0.0.1:${running.port}`,
    store,
    ...planted,
    logged,
    clock,
    stop: running.stop,
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      await store.close();
      folder[Symbol.dispose]();
    },
  };
}

async function plant(trx: Db, store: Store) {
  const at = "2026-05-01T00:00:00.000Z";
  const words = { "zh-CN": "小竹", en: "Bamboo" };
  const programme = await addProgramme(trx, { slug: "p", name: words, place: words, period: words, madeUp: true, at });
  const group = await addGroup(trx, { programme, slug: "bamboo", name: words, plannedSessions: 8, at });
  const [caregiver, classList] = [makeLinkSecret(), makeLinkSecret()];
  const rest = { group, language: "zh-CN" as const, expiresAt: "2026-07-01T00:00:00.000Z", at };
  const caregiverLink = await addLink(trx, store.secrets, { ...rest, kind: "caregiver" }, caregiver);
  const classLink = await addLink(trx, store.secrets, { ...rest, kind: "class-list" }, classList);
  for (const code of ["c01", "c02", "c03"]) {
    const child = await addChild(trx, { group, code, left: null, consentWithdrawn: false, at });
    const teacher = await addInformant(trx, group, "teacher", "t1");
    const instrument = await addInstrument(trx, instrumentOf("kith-interpersonal-teacher"));
    await addAssignment(trx, { child, informant: teacher, instrument, wave: "T1", link: classLink, closed: null });
    if (code !== "c01") continue;
    const informant = await addInformant(trx, group, "caregiver", "c01-caregiver");
    const form = await addInstrument(trx, instrumentOf("kith-interpersonal-caregiver"));
    await addAssignment(trx, { child, informant, instrument: form, wave: "T1", link: caregiverLink, closed: null });
  }
  return { caregiver, classList, group };
}

export function instrumentOf(id: string) {
  const instrument = library.find((candidate) => candidate.id === id);
  if (!instrument) throw new Error(`instrumentOf requires one of our own instruments, not ${id}`);
  return instrument;
}

/** A whole form by the caregiver of c01; another seed is another form. */
export function caregiverForm(seed: number, wave: Wave = "T1"): Response {
  const instrument = instrumentOf("kith-interpersonal-caregiver");
  return {
    ...anyResponse(instrument, seed),
    instrument: { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) },
    child: "c01",
    raterId: "c01-caregiver",
    wave,
  };
}

export function teacherForm(seed: number, child: string): Response {
  return { ...anyResponse(instrumentOf("kith-interpersonal-teacher"), seed), child, raterId: "t1", wave: "T1" };
}

export function put(
  stage: { address: string },
  secret: string,
  form: Response,
  id = form.id,
): Promise<globalThis.Response> {
  return fetch(`${stage.address}/api/responses/${id}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
    body: JSON.stringify(form),
  });
}

export function openBy(stage: { address: string }, body: unknown): Promise<globalThis.Response> {
  return fetch(`${stage.address}/api/links/open`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export function post(stage: Stage, path: string, body: unknown, cookie = ""): Promise<globalThis.Response> {
  return fetch(stage.address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: stage.address, ...(cookie ? { Cookie: cookie } : {}) },
    body: JSON.stringify(body),
  });
}

/** Signs the stage's one member of staff in; gives the cookie. */
export async function signIn(stage: Stage): Promise<string> {
  const reply = await post(stage, "/api/auth/sign-in/email", {
    email: "wang@kith.example",
    password: "a-long-password",
  });
  if (!reply.ok) throw new Error(`signIn requires a server that lets Wang in, not ${reply.status}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export async function boardOf(stage: Stage, cookie: string): Promise<Board> {
  return (await fetch(`${stage.address}/api/studio/board`, { headers: { Cookie: cookie } })).json();
}
