import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InstrumentShelf, OpenedLink, SetUp, Slips } from "@kith/server/api";
import { anyResponse } from "@kith/testing";
import { day } from "../paper-house.ts";
import { enterPaper } from "./demo-paper.ts";

const kith = fileURLToPath(new URL("../../../server/src/cli/kith.ts", import.meta.url));
const base = "/api/studio";
export const account = { email: "demo@kith.example", password: "kith-demo-2026" };

/** What the pictures need to know of the house: where it is, and the ids of what is in it. */
export type DemoHouse = {
  address: string;
  cookie: string;
  ids: Record<"ginkgo" | "bamboo" | "willow" | "osmanthus" | "booklet" | "version" | "draft" | "invitation", string>;
  close: () => Promise<void>;
};

/** The demo's programme as everybody gets it, with a group beside the six that is about to have its baseline. */
export async function openDemoHouse(port = 4391): Promise<DemoHouse> {
  const folder = mkdtempSync(join(tmpdir(), "kith-gallery-"));
  const server = spawn(
    process.execPath,
    [kith, "demo", "--data", join(folder, "data"), "--port", `${port}`, "--fresh"],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const address = `http://127.0.0.1:${port}`;
  await isUp(server, address);
  const cookie = await signIn(address);
  const ask = <T>(method: string, path: string, body?: object) => send<T>(address, cookie, method, base + path, body);
  const seen = await ask<SetUp>("GET", "/setup");
  const ginkgo = await addGinkgo(ask, seen.programme?.id ?? "");
  await callForHelp(address, ask, ginkgo);
  const round = await enterPaper(ginkgo, ask, await colleague(address, ask));
  const { versions } = await ask<InstrumentShelf>("GET", "/instruments");
  const invited = await ask<{ token: string }>("POST", "/staff/invitations", { name: "小陈", roles: ["facilitator"] });
  const group = (slug: string) => seen.groups.find((each) => each.slug === slug)?.id ?? "";
  return {
    address,
    cookie,
    ids: {
      ginkgo,
      bamboo: group("bamboo"),
      willow: group("willow"),
      osmanthus: group("osmanthus"),
      booklet: round.booklets.find(({ child, informant }) => child === "c01" && informant === "caregiver")?.code ?? "",
      version: versions.find(({ instrument }) => instrument === "kith-mechanism-bonds-child")?.hash ?? "",
      draft: "",
      invitation: invited.token,
    },
    close: async () => {
      server.kill("SIGINT");
      await new Promise((gone) => (server.exitCode === null ? server.once("exit", gone) : gone(null)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Asking = <T>(method: string, path: string, body?: object) => Promise<T>;

/** Eight children, most of whose guardians agree, sessions to come and a round that is open. */
async function addGinkgo(ask: Asking, programme: string): Promise<string> {
  await ask("PUT", `/programmes/${programme}/safeguarding`, {
    lead: { name: "李站长", phone: "0745 000 0001" },
    deputy: { name: "陈社工", phone: "0745 000 0002" },
    numbers: [{ what: "报警", number: "110" }],
  });
  await ask("PUT", `/programmes/${programme}/notice`, {
    responsible: "李站长",
    contact: "0745 000 0001",
    keptWhere: "办公室的电脑",
    keepMonths: 12,
  });
  const name = { "zh-CN": "银杏小组", en: "Ginkgo" };
  const group = { name, plannedSessions: 8, children: 8 };
  const { id } = await ask<{ id: string }>("POST", `/programmes/${programme}/groups`, group);
  await ask("PUT", `/groups/${id}/waves/T0`, { opensOn: day(-2), closesOn: day(4) });
  const sessions = Array.from({ length: 8 }, (_, at) => ({
    number: at + 1,
    heldOn: day(3 + at * 7),
    strategies: at === 0 ? ["supportive-environment"] : ["modelling"],
  }));
  await ask("PUT", `/groups/${id}/sessions`, { sessions });
  const { groups } = await ask<SetUp>("GET", "/setup");
  const children = groups.find((each) => each.id === id)?.children ?? [];
  const cards = children.map(({ code }, at) => ({
    code,
    age: 8 + (at % 4),
    carer: at % 3 === 0 ? "parent" : "grandparent",
    guardian: at === 7 ? "not-reached" : "reached",
    pattern: at < 5 ? "aggressive" : "withdrawal",
    teacher: at < 4 ? 1 : 2,
    readAloud: at === 1,
    language: "zh-CN",
  }));
  await ask("PUT", `/groups/${id}/children`, { children: cards });
  for (const child of children.slice(0, 7)) {
    const decisions = ["join", "forms", "publish", "follow-up"].map((purpose) => ({ purpose, decision: "yes" }));
    await ask("POST", `/children/${child.id}/consents`, { who: "parent", how: "paper", wave: null, decisions });
  }
  await ask("POST", `/groups/${id}/waves/T0/open`, {});
  return id;
}

/** One family's form is in, and asks for a call. */
async function callForHelp(address: string, ask: Asking, group: string): Promise<void> {
  const { slips } = await ask<Slips>("GET", `/groups/${group}/waves/T0/slips`);
  const token = slips.find(({ kind, children }) => kind === "caregiver" && children[0] === "c04")?.token ?? "";
  const opened = await send<OpenedLink>(address, "", "POST", "/api/links/open", { token });
  const form = opened.forms[0];
  const asked = form && opened.instruments[form.instrument];
  if (!form || !asked) throw new Error("callForHelp requires a caregiver's form");
  const { id, version } = asked.instrument;
  const made = anyResponse(asked.instrument, 4);
  const response = {
    ...made,
    instrument: { id, version, hash: asked.hash },
    child: form.child,
    raterId: form.raterId,
    wave: form.wave,
    unscored: { safety: "call-me" },
  };
  const sent = await fetch(`${address}/api/responses/${made.id}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(response),
  });
  if (sent.status !== 201) throw new Error(`callForHelp requires a form that is taken: ${await sent.text()}`);
}

/** A second person, who enters paper. */
async function colleague(address: string, ask: Asking): Promise<Asking> {
  const { token } = await ask<{ token: string }>("POST", "/staff/invitations", {
    name: "小林",
    roles: ["facilitator"],
  });
  const own = { email: "lin@kith.example", password: account.password };
  await send(address, "", "POST", "/api/invitations/accept", { token, name: "小林", ...own });
  const cookie = await signIn(address, own);
  return (method, path, body) => send(address, cookie, method, base + path, body);
}

async function signIn(address: string, who = account): Promise<string> {
  const reply = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify(who),
  });
  const cookies = reply.headers.getSetCookie().map((each) => each.split(";")[0]);
  return cookies.join("; ");
}

async function send<T>(address: string, cookie: string, method: string, path: string, body?: object): Promise<T> {
  const reply = await fetch(address + path, {
    method,
    headers: { "Content-Type": "application/json", Origin: address, Cookie: cookie },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!reply.ok) throw new Error(`send requires ${path} to be taken, not ${reply.status}: ${await reply.text()}`);
  return reply.json();
}

async function isUp(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (said += chunk));
  for (let tries = 0; tries < 1200; tries++) {
    if (server.exitCode !== null) throw new Error(`kith demo ended before it was up: ${said}`);
    if ((await fetch(`${address}/healthz`).catch(() => undefined))?.ok && said.includes("/studio/")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`kith demo was not up in time: ${said}`);
}
