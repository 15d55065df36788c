import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openJobs } from "../../src/jobs/jobs.ts";
import { keepSite } from "../../src/jobs/keep-site.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";

test("while the database is away a worker says so in one line, asks it more and more seldom, and says in one when it is back", async () => {
  using folder = temporaryFolder();
  const door = await openDoor();
  const store = await Store.open(folder.path);
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const jobs = await openJobs(store, {
    lane: "desk",
    works: { trial: { run: async () => ({ outcome: null, says: { "zh-CN": "好了", en: "done" } }) } },
    now: () => new Date(),
    log,
    isWorking: true,
  });
  const site = keepSite(store, async () => null, log);
  await pause(600);
  expect(logged).toEqual([]);
  await door.shut();
  await pause(2_500);
  const told = logged.filter((line) => /^(jobs|site): .*tried again until it works$/.test(line));
  expect(told.map((line) => line.slice(0, 5)).toSorted()).toEqual(["jobs:", "site:"]);
  // What broke off amid a query may say so in words of its own, and no more often.
  expect(logged.length).toBeLessThan(6);
  const lines = logged.length;
  await door.open();
  const id = await untilTaken(() =>
    jobs.ask({ kind: "trial", lane: "desk", subject: "bamboo", input: {}, by: "wang" }),
  );
  expect(await jobs.ended(id)).toMatchObject({ state: "done" });
  while (logged.length < lines + 2) await pause(100);
  await pause(600);
  expect(logged.slice(lines).toSorted()).toEqual([
    expect.stringMatching(/^jobs: works again after \d+ s$/),
    expect.stringMatching(/^site: works again after \d+ s$/),
  ]);
  await site.stop();
  await jobs.stop();
  await store.close();
  await door.shut();
});

async function openDoor() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const behind = Number(url.port);
  const inside = new Set<Socket>();
  const make = () =>
    createServer((from) => {
      const to = connect(behind, url.hostname);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        inside.add(one);
        one.pipe(other);
        one.once("error", () => other.destroy());
        one.once("close", () => inside.delete(one));
      }
    });
  let server = make().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  url.port = String(port);
  process.env.DATABASE_URL = url.href;
  return {
    shut: async () => {
      const shut = once(server, "close");
      server.close();
      for (const socket of inside) socket.destroy();
      await shut;
    },
    open: async () => {
      server = make().listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
}

async function untilTaken(ask: () => Promise<string>): Promise<string> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(100);
    }
  }
}
