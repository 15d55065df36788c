import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { roles } from "../src/store/roles.ts";
import { Store } from "../src/store/store.ts";
import { noDesk } from "./no-desk.ts";
import { temporaryFolder } from "./stage.ts";

/** An empty house with one founder, and everything asked as the studio asks it. */
export type EmptyHouse = {
  address: string;
  store: Store;
  clock: { now: Date };
  app: ReturnType<typeof makeApp>;
  signIn: ReturnType<typeof makeSignIn>;
  /** Signs in and gives a way to ask the studio's routes. */
  as(email: string): Promise<Asking>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type Asking = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: T }>;

export const password = "a-long-password";

export async function openEmptyHouse(): Promise<EmptyHouse> {
  const folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const clock = { now: new Date("2026-09-01T08:00:00.000Z") };
  const signIn = makeSignIn(store, null);
  const app = makeApp({
    store,
    signIn,
    desk: noDesk,
    folders: { forms: folder.path, studio: folder.path, site: folder.path },
    now: () => clock.now,
    log: () => undefined,
    stopping: () => false,
  });
  await signIn.addStaff({ name: "Wang", email: "wang@kith.example", password, roles: [...roles] });
  const running = await listen(app, { port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${running.port}`;
  const signedInAs = new Map<string, Promise<Asking>>();
  return {
    address,
    store,
    clock,
    app,
    signIn,
    as: (email) => {
      const known = signedInAs.get(email) ?? signedIn(address, email);
      signedInAs.set(email, known);
      return known;
    },
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      await store.close();
      folder[Symbol.dispose]();
    },
  };
}

async function signedIn(address: string, email: string): Promise<Asking> {
  const headers = { "Content-Type": "application/json", Origin: address };
  const entered = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!entered.ok) throw new Error(`signedIn requires a server that lets ${email} in, not ${entered.status}`);
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return async (method, path, body) => {
    const reply = await fetch(address + path, {
      method,
      headers: { ...headers, Cookie: cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: reply.status, body: await reply.json() };
  };
}

const both = (zh: string, en: string) => ({ "zh-CN": zh, en });

export const programmeBody = {
  name: both("一起长大", "Growing up together"),
  place: both("某县", "A county"),
  period: both("2026年秋季学期", "Autumn term 2026"),
};

const safeguardingBody = {
  lead: { name: "李", phone: "0745 000 0001" },
  deputy: { name: "陈", phone: "0745 000 0002" },
  numbers: [{ what: "报警", number: "110" }],
};

const noticeBody = { responsible: "李", contact: "0745 000 0001", keptWhere: "办公室的电脑", keepMonths: 12 };

/** A programme with one group of so many children, all of whose guardians agree to everything, and a first wave that may open. */
export async function setUpGroup(ask: Asking, name: { "zh-CN": string; en: string }, children = 6): Promise<string> {
  const seen = await ask<{ programme: { id: string } | null }>("GET", "/api/studio/setup");
  const programme =
    seen.body.programme?.id ?? (await ask<{ id: string }>("POST", "/api/studio/programmes", programmeBody)).body.id;
  await ask("PUT", `/api/studio/programmes/${programme}/safeguarding`, safeguardingBody);
  await ask("PUT", `/api/studio/programmes/${programme}/notice`, noticeBody);
  const made = await ask<{ id: string }>("POST", `/api/studio/programmes/${programme}/groups`, {
    name,
    plannedSessions: 8,
    children,
  });
  const group = made.body.id;
  await ask("PUT", `/api/studio/groups/${group}/waves/T0`, { opensOn: "2026-09-01", closesOn: "2026-09-14" });
  return group;
}

export async function agreeAll(ask: Asking, child: string): Promise<void> {
  const decisions = ["join", "forms", "publish", "follow-up"].map((purpose) => ({ purpose, decision: "yes" }));
  await ask("POST", `/api/studio/children/${child}/consents`, { who: "parent", how: "paper", wave: null, decisions });
}
