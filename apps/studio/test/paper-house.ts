import type { PaperRound, SetUp } from "@kith/server/api";
import type { Page } from "@kith/testing/browser";
import { type BuilderHouse, openBuilderHouse } from "./builder-house.ts";

const base = "/api/studio";
const password = "a-made-up-password";

/** A real server with a group at its first round, and two colleagues who may enter paper. */
export type PaperHouse = BuilderHouse & { group: string; round: PaperRound; second: string };

export async function openPaperHouse(): Promise<PaperHouse> {
  const house = await openBuilderHouse();
  const first = await signedIn(house.address, "worker@kith.example");
  await setUp(first);
  const group = (await first<SetUp>("GET", "/setup")).groups[0]?.id ?? "";
  const { token } = await first<{ token: string }>("POST", "/staff/invitations", {
    name: "陈",
    roles: ["facilitator", "keeper"],
  });
  const second = "chen@kith.example";
  await send(house.address, "", "POST", "/api/invitations/accept", { token, name: "小陈", email: second, password });
  const round = await first<PaperRound>("POST", `/groups/${group}/waves/T0/booklets`, {});
  return { ...house, group, round, second };
}

/** Somebody else sits down at the same browser. */
export async function signInAs(page: Page, address: string, email: string): Promise<void> {
  await page.context().clearCookies();
  const reply = await page.context().request.post(`${address}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
  });
  if (!reply.ok()) throw new Error(`signInAs requires a server that lets ${email} in: ${reply.status()}`);
}

/** Goes to a place of the studio as one would by opening it anew. */
export async function goTo(page: Page, address: string, place: string): Promise<void> {
  await page.goto(`${address}/studio/#${place}`);
  await page.reload();
}

type Asking = <T>(method: string, path: string, body?: object) => Promise<T>;

async function setUp(ask: Asking): Promise<void> {
  const both = (zh: string, en: string) => ({ "zh-CN": zh, en });
  const { id } = await ask<{ id: string }>("POST", "/programmes", {
    name: both("一起长大", "Growing up together"),
    place: both("某县", "A county"),
    period: both("2026年秋季学期", "Autumn term 2026"),
  });
  const people = { lead: { name: "李", phone: "0745 000 0001" }, deputy: { name: "陈", phone: "0745 000 0002" } };
  await ask("PUT", `/programmes/${id}/safeguarding`, { ...people, numbers: [{ what: "报警", number: "110" }] });
  await ask("PUT", `/programmes/${id}/notice`, {
    responsible: "李",
    contact: "0745 000 0001",
    keptWhere: "办公室的电脑",
    keepMonths: 12,
  });
  const name = both("银杏小组", "Ginkgo");
  const made = await ask<{ id: string }>("POST", `/programmes/${id}/groups`, { name, plannedSessions: 8, children: 3 });
  const days = { opensOn: day(-3), closesOn: day(9) };
  await ask("PUT", `/groups/${made.id}/waves/T0`, days);
  const { groups } = await ask<SetUp>("GET", "/setup");
  for (const child of groups[0]?.children ?? []) {
    const decisions = ["join", "forms", "publish", "follow-up"].map((purpose) => ({ purpose, decision: "yes" }));
    await ask("POST", `/children/${child.id}/consents`, { who: "parent", how: "paper", wave: null, decisions });
  }
  await ask("POST", `/groups/${made.id}/waves/T0/open`, {});
}

/** So many days from today. */
export function day(later: number): string {
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
}

async function signedIn(address: string, email: string): Promise<Asking> {
  const entered = await send(address, "", "POST", "/api/auth/sign-in/email", { email, password });
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return async (method, path, body) => (await send(address, cookie, method, base + path, body)).json();
}

async function send(address: string, cookie: string, method: string, path: string, body?: object): Promise<Response> {
  const reply = await fetch(address + path, {
    method,
    headers: { "Content-Type": "application/json", Origin: address, ...(cookie ? { Cookie: cookie } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!reply.ok) throw new Error(`send requires ${path} to be taken, not ${reply.status}: ${await reply.text()}`);
  return reply;
}
