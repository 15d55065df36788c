import { expect, test } from "vitest";
import { fuzzFiles, replayFiles } from "../fuzz/fuzz-files.ts";
import { fuzzRequests, replayRequests } from "../fuzz/fuzz-requests.ts";
import { openEmptyHouse, setUpGroup } from "./set-up-stage.ts";

test("mutated requests to every route are answered, none by our own mistake and none with another programme's data", async () => {
  const { requests, routes, statuses, bad } = await fuzzRequests(20_260_601, 200);
  expect(bad).toEqual([]);
  expect(requests).toBe(200);
  expect(routes).toBeGreaterThan(60);
  expect(statuses["200"]).toBeGreaterThan(10);
});

test("the requests that are kept, one for each answer that each route has given, are all answered", async () => {
  const { requests, statuses, bad } = await replayRequests();
  expect(bad).toEqual([]);
  expect(requests).toBeGreaterThan(300);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "201", "401", "403", "404", "409", "422"]));
  process.stdout.write(`corpus: ${requests} requests kept\n`);
});

test("a whole body for a programme or a wave that there is not is told so, and is not our mistake", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  await setUpGroup(ask, { "zh-CN": "荷花小组", en: "Lotus" });
  const person = { name: "李", phone: "0745 000 0001" };
  const names = { "zh-CN": "荷花小组", en: "Lotus" };
  const bodies = {
    "PUT programmes/%E6%9F%B3/safeguarding": {
      lead: person,
      deputy: person,
      numbers: [{ what: "报警", number: "110" }],
    },
    "PUT programmes/x/notice": { responsible: "李", contact: "0745", keptWhere: "办公室", keepMonths: 12 },
    "POST programmes/constructor/groups": { name: names, plannedSessions: 8, children: 6 },
    "PUT groups/1/waves/T1": { opensOn: "2026-09-01", closesOn: "2026-09-14" },
  };
  for (const [route, body] of Object.entries(bodies)) {
    const [method = "", path = ""] = route.split(" ");
    expect([route, (await ask(method, `/api/studio/${path}`, body)).status]).toEqual([route, 404]);
  }
});

test("a zero among the letters of an address is never our mistake, whatever the database", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const { status } = await ask("POST", "/api/studio/groups/%00/waves/T0/booklets", { numbers: [] });
  expect([400, 404]).toContain(status);
});

test("mutated import files are read or refused in words, and so are those that are kept", async () => {
  const { files, read, refused, bad } = await fuzzFiles(20_260_601, 200);
  expect(bad).toEqual([]);
  expect(read + refused).toBe(files);
  const kept = await replayFiles();
  expect(kept.bad).toEqual([]);
  expect(kept.files).toBeGreaterThan(150);
  process.stdout.write(`corpus: ${kept.files} files kept\n`);
});
