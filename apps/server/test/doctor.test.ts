import { chmodSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Health } from "../api/index.ts";
import { certificate } from "../src/doctor/certificate.ts";
import { keepAddress } from "../src/publish/site-address.ts";
import { addJobs } from "../src/store/jobs.ts";
import { runKith, runKithInChinese } from "./run-kith.ts";
import { type EmptyHouse, openEmptyHouse } from "./set-up-stage.ts";

test("kith doctor says in words what is wrong and what to do about it, and once that is done that all is well", async () => {
  await using house = await openEmptyHouse();
  const data = ["--data", house.store.folder];
  const first = await runKithInChinese("doctor", ...data);
  expect(first.code).toBe(1);
  expect(first.out).toContain("✗ 还没有备份过。请运行 kith backup");
  expect(first.out).toContain("! 没有 https 网址");
  await runKith("backup", ...data, "--out", `${house.store.folder}/kith.backup`);
  const second = await runKith("doctor", ...data);
  expect(second).toMatchObject({ code: 0, says: "" });
  for (const line of ["The last backup was 0 hours ago.", "The clock is as it should be.", "No work is waiting."]) {
    expect(second.out).toContain(`✓ ${line}`);
  }
  expect(second.out).toMatch(/✓ [\d.]+ GB of the disk are free/);
  chmodSync(house.store.folder, 0o755);
  const open = await runKith("doctor", ...data);
  chmodSync(house.store.folder, 0o700);
  expect(open).toMatchObject({ code: 1, out: expect.stringContaining(`✗ Others can read ${house.store.folder}`) });
});

test("the administrator reads how much work waits, since when, what was given up, and that a run over every group stands still", async () => {
  await using house = await openEmptyHouse();
  const ago = (minutes: number) => new Date(house.clock.now.getTime() - minutes * 60_000).toISOString();
  const ask = (lane: "desk" | "national", minutes: number) =>
    house.store.write((trx) =>
      addJobs(trx, [{ kind: "trial", lane, subject: "", input: {}, by: "wang" }], ago(minutes)),
    );
  expect(await found(house, "work")).toMatchObject({ is: "fine", says: { en: "No work is waiting." } });
  await ask("desk", 3);
  expect(await found(house, "work")).toMatchObject({ is: "fine", says: { en: "Work in hand: 1." } });
  await ask("national", 2);
  expect(await found(house, "work")).toMatchObject({ is: "fine" });
  const [old] = await ask("desk", 40);
  const late = await found(house, "work");
  expect(late).toMatchObject({
    is: "look",
    says: { "zh-CN": expect.stringContaining("有 2 件事还没做，最早的一件等了 40 分钟") },
  });
  await house.store.write((trx) =>
    trx
      .updateTable("job")
      .set({ state: "failed", ended_at: ago(0) })
      .where("id", "=", String(old))
      .execute(),
  );
  house.clock.now = new Date(house.clock.now.getTime() + 30 * 60_000);
  const given = await found(house, "work");
  expect(given.is).toBe("wrong");
  expect(given.says.en).toMatch(
    /given up \(1\).*waits \(1\), the oldest for 33 minutes.*has stood still for 32 minutes, pieces left: 1/,
  );
});

test("the certificate of the address that people open is told with its days, and so is one that ran out, is not trusted, or is not there", async () => {
  await using house = await openEmptyHouse();
  expect(await found(house, "certificate")).toMatchObject({ is: "look" });
  await using trusted = await standAt("cert.pem");
  keepAddress(house.store.folder, trusted.origin);
  expect(await found(house, "certificate")).toMatchObject({
    is: "wrong",
    says: { en: expect.stringContaining("not trusted") },
  });
  const before = getCACertificates("default");
  setDefaultCACertificates([
    ...before,
    readFileSync(fileOf("cert.pem"), "utf8"),
    readFileSync(fileOf("expired.pem"), "utf8"),
  ]);
  expect(await found(house, "certificate")).toMatchObject({ is: "fine" });
  const left = async (day: string) => certificate(trusted.origin, new Date(`${day}T00:00:00.000Z`));
  expect(await left("2126-10-23")).toMatchObject({
    is: "look",
    says: { "zh-CN": expect.stringContaining("还有 10 天到期") },
  });
  expect(await left("2126-10-30")).toMatchObject({
    is: "wrong",
    says: { en: expect.stringMatching(/in 3 days.*Renew it/) },
  });
  await using expired = await standAt("expired.pem");
  expect(await certificate(expired.origin, new Date())).toMatchObject({
    is: "wrong",
    says: { en: expect.stringContaining("has run out") },
  });
  process.env.NODE_EXTRA_CA_CERTS = fileOf("cert.pem");
  const told = await runKith("doctor", "--data", house.store.folder);
  delete process.env.NODE_EXTRA_CA_CERTS;
  expect(told.out).toMatch(/✓ The certificate of https:\/\/localhost:\d+ runs out in \d+ days/);
  await trusted[Symbol.asyncDispose]();
  expect(await found(house, "certificate")).toMatchObject({
    is: "wrong",
    says: { en: expect.stringContaining("does not open") },
  });
  setDefaultCACertificates(before);
});

/** What the page of the administrator says about one thing. */
async function found(house: EmptyHouse, about: string): Promise<Health["findings"][number]> {
  const ask = await house.as("wang@kith.example");
  const { body } = await ask<Health>("GET", "/api/studio/health");
  const finding = body.findings.find((each) => each.about === about);
  if (!finding) throw new Error(`found requires a finding about ${about}`);
  return finding;
}

/** Made with openssl for these tests: both are for `localhost` and of the same key. */
function fileOf(name: string): string {
  return fileURLToPath(import.meta.resolve(`./certificate/${name}`));
}

async function standAt(name: string): Promise<{ origin: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer({ key: readFileSync(fileOf("key.pem")), cert: readFileSync(fileOf(name)) });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `https://localhost:${port}`, [Symbol.asyncDispose]: close };
}
