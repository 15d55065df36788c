import { cpSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { anyResponse, demoProgramme } from "@kith/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenedLink } from "../../api/index.ts";
import { firstSite } from "../../src/cli/first-site.ts";
import { demoLinks } from "../../src/demo/demo-links.ts";
import { plantDemo } from "../../src/demo/plant.ts";
import { makeSignIn } from "../../src/http/sign-in.ts";
import { makeCode } from "../../src/store/code.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";
import { ask, folderBeside, type Reply, type Server, startBalancer, startServer, stopServer } from "./two-servers.ts";

const folder = temporaryFolder();
const password = "a-long-password";
let servers: [Server, Server];
let balancer: Awaited<ReturnType<typeof startBalancer>>;
/** A third door to the same database, to look into. */
let store: Store;
let cookie: string;

beforeAll(async () => {
  const first = await Store.open(`${folder.path}/one`);
  const demo = demoProgramme();
  const groups = demo.groups.filter(({ slug }) => ["bamboo", "maple", "willow", "cedar"].includes(slug));
  await plantDemo(first, { ...demo, groups }, demoLinks(first.folder));
  await makeSignIn(first, null).addStaff({ name: "Wang", email: "wang@kith.example", password });
  await first.close();
  for (const next of ["two", "three"]) folderBeside(`${folder.path}/one`, `${folder.path}/${next}`);
  // The pages that say that nothing is published yet are the same for both.
  await firstSite(`${folder.path}/one`);
  cpSync(`${folder.path}/one/site`, `${folder.path}/two/site`, { recursive: true, verbatimSymlinks: true });
  servers = await Promise.all([startServer(`${folder.path}/one`), startServer(`${folder.path}/two`)]);
  balancer = await startBalancer(servers);
  store = await Store.open(`${folder.path}/three`);
}, 120_000);

afterAll(async () => {
  balancer.stop();
  await Promise.all(servers.map((server) => stopServer(server)));
  await store.close();
  folder[Symbol.dispose]();
});

test("who signs in at one server is signed in at the other", async () => {
  const entered = await ask(balancer.address, "/api/auth/sign-in/email", {
    method: "POST",
    body: { email: "wang@kith.example", password },
  });
  expect(entered.status).toBe(200);
  cookie = (entered.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
  for (const { address } of [balancer, ...servers]) {
    expect(await ask(address, "/api/studio/me", { headers: { Cookie: cookie } })).toMatchObject({ status: 200 });
  }
});

test("a form that was opened at one server is taken by the other, and sent twice it is stored once", async () => {
  const { token } = demoLinks(`${folder.path}/one`).caregiver;
  const [here, there] = servers;
  const opened = await ask(here.address, "/api/links/open", { method: "POST", body: { token } });
  const form = answerTo(JSON.parse(opened.text));
  const send = ({ address }: Server) =>
    ask(address, `/api/responses/${form.id}`, {
      method: "PUT",
      body: form,
      headers: { Authorization: `Bearer ${token}` },
    });
  const [stored, again] = [await send(there), await send(here)];
  expect([stored.status, again.status]).toEqual([201, 200]);
  expect(JSON.parse(again.text).receipt).toBe(JSON.parse(stored.text).receipt);
  const rows = await store.read((db) => db.selectFrom("response").select("seq").where("id", "=", form.id).execute());
  expect(rows).toHaveLength(1);
});

test("whoever guesses codes has ten tries at both servers together, not ten at each", async () => {
  const replies: Reply[] = [];
  for (let at = 0; at < 14; at++) {
    replies.push(await ask(balancer.address, "/api/links/open", { method: "POST", body: { code: makeCode() } }));
  }
  const statuses = replies.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  expect(statuses.slice(0, 10).includes(429)).toBe(false);
});

test("pressed at both servers at once a report goes out once, two at once are one after the other, and both servers show all", async () => {
  const [maple, willow] = [await idOf("maple"), await idOf("willow")];
  const publish = ({ address }: Server, group: string) =>
    ask(address, `/api/studio/groups/${group}/publish`, { method: "POST", headers: { Cookie: cookie } });
  const [here, there] = servers;
  const replies = await Promise.all([publish(here, maple), publish(there, maple), publish(there, willow)]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(replies.map(({ text }) => JSON.parse(text).edition)).toEqual([1, 1, 1]);
  // Where it was asked for it is to be seen at once; at the other server soon.
  expect((await ask(here.address, "/reports/groups/maple/")).status).toBe(200);
  expect((await ask(there.address, "/reports/groups/willow/")).status).toBe(200);
  for (const { address } of servers) {
    for (const slug of ["maple", "willow"])
      await until(async () => (await ask(address, `/reports/groups/${slug}/`)).status === 200);
  }
  const [one, other] = await Promise.all(servers.map(({ address }) => ask(address, "/reports/groups/willow/")));
  expect(one?.text).toBe(other?.text);
  const released = await store.read((db) => db.selectFrom("release").select(["group_id", "edition"]).execute());
  expect(released.toSorted((a, b) => a.group_id.localeCompare(b.group_id))).toEqual(
    [maple, willow].toSorted().map((group_id) => ({ group_id, edition: 1 })),
  );
  const held = await store.read((db) => db.selectFrom("lease").select(["name", "holder"]).execute());
  expect(held).toEqual([{ name: "releases", holder: null }]);
});

test("a report that is taken down at one server is soon gone from the other", async () => {
  const [here, there] = servers;
  const gone = await ask(here.address, `/api/studio/groups/${await idOf("maple")}/take-down`, {
    method: "POST",
    body: { reason: "family-asked" },
    headers: { Cookie: cookie },
  });
  expect(gone.status).toBe(200);
  expect((await ask(here.address, "/reports/groups/maple/maple.release.json")).status).toBe(404);
  await until(async () => (await ask(there.address, "/reports/groups/maple/maple.release.json")).status === 404);
});

test("a server that is killed while it publishes loses nothing: the other takes the work up and the report goes out once", async () => {
  const [here, there] = servers;
  const cedar = await idOf("cedar");
  const asked = ask(here.address, `/api/studio/groups/${cedar}/publish`, {
    method: "POST",
    headers: { Cookie: cookie },
  }).catch((error: unknown) => error);
  const state = () =>
    store.read((db) => db.selectFrom("job").select(["state", "tries"]).where("subject", "=", cedar).executeTakeFirst());
  await until(async () => (await state())?.state === "working");
  await stopServer(here, "SIGKILL");
  expect(await asked).toBeInstanceOf(Error);
  await until(async () => (await state())?.state === "done");
  expect(await state()).toEqual({ state: "done", tries: 2 });
  await until(async () => (await ask(there.address, "/reports/groups/cedar/")).status === 200);
  const editions = await store.read((db) =>
    db.selectFrom("release").select("edition").where("group_id", "=", cedar).execute(),
  );
  expect(editions).toEqual([{ edition: 1 }]);
});

function answerTo({ forms, instruments }: OpenedLink) {
  const [asked] = forms;
  const [shown] = Object.values(instruments);
  if (!asked || !shown) throw new Error("answerTo requires a form that was asked for");
  const { id, version } = shown.instrument;
  return {
    ...anyResponse(shown.instrument, 1),
    instrument: { id, version, hash: shown.hash },
    child: asked.child,
    raterId: asked.raterId,
    wave: asked.wave,
  };
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirstOrThrow(),
  );
  return row.id;
}

async function until(isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 250) {
    if (await isSo()) return;
    await pause(250);
  }
  throw new Error("it did not come to be so");
}
