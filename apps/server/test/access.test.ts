import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { access, ruleOf } from "../src/http/access.ts";
import { previewFolder } from "../src/publish/preview.ts";
import { roles } from "../src/store/roles.ts";
import { furnish, type Ids } from "./furnish.ts";
import { type EmptyHouse, openEmptyHouse, password, setUpGroup } from "./set-up-stage.ts";

const base = "/api/studio";

test("every route × every role × another programme's data: nobody sees, and nobody changes, what is not theirs", async () => {
  await using house = await openEmptyHouse();
  const routes = studioRoutes(house);
  expect(routes.length).toBeGreaterThan(30);
  const ours = await furnish(house, { "zh-CN": "荷花小组", en: "Lotus" }, "ours");
  const theirs = await furnish(house, { "zh-CN": "柳树小组", en: "Willow" }, "theirs");
  const marks = [...Object.values(theirs), "willow", "柳树"];
  const leaks: string[] = [];
  let asked = 0;
  const auditBefore = await auditLines(house);
  for (const role of [...roles, "nobody"] as const) {
    const ask = await house.as(`${role}@ours.example`);
    for (const { method, path } of routes) {
      const reply = await ask<unknown>(method, fill(path, theirs), bodyFor(method, path));
      asked++;
      const told = JSON.stringify(reply.body);
      const isRefused = reply.status === 403 || reply.status === 404;
      if (isOfProgramme(path, theirs) && !isRefused) leaks.push(`${role}: ${method} ${path} answered ${reply.status}`);
      if (marks.some((mark) => mark.length > 3 && told.includes(mark)))
        leaks.push(`${role}: ${method} ${path} told ${told}`);
    }
  }
  const changed = (await auditLines(house))
    .slice(auditBefore.length)
    .filter(({ actor }) => actor.endsWith("@ours.example"));
  // Looking at one's own calls is noted; nothing else was done.
  expect(changed.filter(({ action }) => action !== "call-opened")).toEqual([]);
  process.stdout.write(
    `${routes.length} routes × ${roles.length + 1} roles, another programme's data: ${asked} asked, ${leaks.length} leaks\n`,
  );
  expect(leaks).toEqual([]);

  for (const role of [...roles, "nobody"] as const) {
    const ask = await house.as(`${role}@ours.example`);
    for (const { method, path } of routes) {
      const { roles: allowed, of } = ruleOf(method, path.slice(base.length));
      const reply = await ask<unknown>(method, fill(path, ours), method === "GET" ? undefined : {});
      const may = of !== "house" && role !== "nobody" && allowed.includes(role);
      // Who has no role in a programme is told, as everyone outside it, that there is no such thing.
      const isKeptOut = reply.status === 403 || (role === "nobody" && reply.status === 404);
      expect(isKeptOut, `${role}: ${method} ${path} answered ${reply.status}`).toBe(!may);
    }
  }
});

test("every rule of access is about a route that there is, and the routes of the studio ask who is there", async () => {
  await using house = await openEmptyHouse();
  const routes = studioRoutes(house);
  const written = new Set(routes.map(({ method, path }) => `${method} ${path.slice(base.length)}`));
  expect(Object.keys(access).filter((rule) => !written.has(rule))).toEqual([]);
  for (const { method, path } of routes) {
    const reply = await fetch(house.address + path.replace(/:\w+/g, "x"), {
      method,
      headers: { Origin: house.address, "Content-Type": "application/json" },
      ...(method === "GET" ? {} : { body: "{}" }),
    });
    expect([`${method} ${path}`, reply.status]).toEqual([`${method} ${path}`, 401]);
  }
});

test("a preview is seen by whoever may publish it: a group's by its programme's publishers, the groups' together by the house's", async () => {
  await using house = await openEmptyHouse();
  const { groups, programmes } = await furnish(house, { "zh-CN": "荷花小组", en: "Lotus" }, "ours");
  for (const of of [groups, programmes]) {
    const folder = `${previewFolder(house.store.folder)}/${of}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/page.html`, "a draft");
  }
  const seen = async (email: string | null) => {
    const headers = email === null ? {} : { Cookie: await cookieOf(house, email) };
    const statuses: number[] = [];
    for (const of of [groups, programmes]) {
      const page = await fetch(`${house.address}/preview/${of}/page.html`, { headers });
      if (page.ok) expect(page.headers.get("cache-control")).toBe("private, no-store");
      statuses.push(page.status);
    }
    return statuses;
  };
  expect(await seen(null)).toEqual([404, 404]);
  expect(await seen("keeper@ours.example")).toEqual([404, 404]);
  expect(await seen("publisher@ours.example")).toEqual([200, 404]);
  expect(await seen("wang@kith.example")).toEqual([200, 200]);
});

test("an invitation gives one person the roles it names, once, and a week later nobody", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  await setUpGroup(ask, { "zh-CN": "荷花小组", en: "Lotus" });
  const invite = () =>
    ask<{ token: string }>("POST", `${base}/staff/invitations`, { name: "陈", roles: ["publisher"] });
  const { token } = (await invite()).body;
  const joining = { token, name: "Chen", email: "Chen@kith.example", password };
  const join = (body: object) => openDoor(house, "/api/invitations/accept", body);
  expect((await join({ ...joining, password: "short" })).status).toBe(422);
  expect((await join(joining)).status).toBe(201);
  expect((await join({ ...joining, email: "li@kith.example" })).status).toBe(404);
  const chen = await house.as("chen@kith.example");
  expect((await chen("GET", `${base}/me`)).body).toMatchObject({ roles: ["publisher"] });
  expect((await chen("GET", `${base}/calls`)).status).toBe(403);
  const late = (await invite()).body;
  house.clock.now = new Date("2026-09-09T08:00:00.000Z");
  expect((await openDoor(house, "/api/invitations/open", { token: late.token })).status).toBe(404);
});

function studioRoutes({ app }: EmptyHouse): { method: string; path: string }[] {
  const routes = app.routes.filter(
    ({ method, path }) => path.startsWith(`${base}/`) && method !== "ALL" && !path.endsWith("*"),
  );
  const named = new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...named.values()];
}

/** A whole body where a route looks at it before it looks at whose data they are. */
function bodyFor(method: string, path: string): unknown {
  if (method === "GET") return undefined;
  return path.endsWith("/staff/:id/roles") ? { roles: ["keeper"] } : {};
}

/** Whether the address names something that belongs to a programme, and not to the whole house. */
function isOfProgramme(path: string, ids: Ids): boolean {
  return Object.values(ids).some((id) => fill(path, ids).includes(`/${id}`));
}

function fill(path: string, ids: Ids): string {
  const [, , , place = "", second] = path.split("/");
  const kind = place === "staff" && second === "invitations" ? "invitations" : place;
  const id = kind in ids ? ids[kind as keyof Ids] : "x";
  return path
    .replace(":wave", "T0")
    .replace(":number", "1")
    .replace(/:(id|response|code)/, id)
    .replace(/:\w+/g, "x");
}

async function auditLines({ store }: EmptyHouse): Promise<{ actor: string; action: string }[]> {
  return store.read((db) => db.selectFrom("audit").select(["actor", "action"]).orderBy("seq").execute());
}

function openDoor(house: EmptyHouse, path: string, body: object): Promise<Response> {
  return fetch(house.address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: house.address },
    body: JSON.stringify(body),
  });
}

async function cookieOf(house: EmptyHouse, email: string): Promise<string> {
  const entered = await openDoor(house, "/api/auth/sign-in/email", { email, password });
  return entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
