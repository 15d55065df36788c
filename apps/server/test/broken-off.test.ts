import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeSignIn } from "../src/http/sign-in.ts";
import { Store } from "../src/store/store.ts";
import { kith, runKith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

test("Ctrl-C while the demo is being made is no mistake, and the next start finishes it", async () => {
  using folder = temporaryFolder();
  const demo = spawn(process.execPath, [kith, "demo", "--data", folder.path, "--port", "0"]);
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString("utf8");
    if (demo.killed || !said.includes("✓ 种下虚构的项目")) return;
    demo.kill("SIGINT");
  };
  demo.stdout.on("data", hear);
  demo.stderr.on("data", hear);
  const [code] = await once(demo, "close");
  expect(said).toContain("停好了");
  expect(said).not.toMatch(/mistake of Kith's|Pressing “Publish”|\n {4}at /);
  expect(code).toBe(0);
});

test("a demo that cannot go on ends, and does not stay behind with the port in its hand", async () => {
  using folder = temporaryFolder();
  writeFileSync(`${folder.path}/site`, "a file where a folder should be");
  const { code, says } = await runKith("demo", "--data", folder.path, "--port", "0");
  expect({ code, lines: says.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
});

test("a staff member whose adding was broken off before the password can sign in after the next start", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const signIn = makeSignIn(store, "http://localhost");
  const person = { name: "Wang", email: "wang@kith.example", password: "twelve letters" };
  await signIn.addStaff(person);
  await sql`delete from staff_account`.execute(store.writer);
  expect(await signInAs()).toBe(401);
  await signIn.addStaff(person);
  expect(await signInAs()).toBe(200);
  await store.close();

  async function signInAs(): Promise<number> {
    const { email, password } = person;
    const request = new Request("http://localhost/api/auth/sign-in/email", {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "http://localhost", "x-kith-address": "192.0.2.1" },
      body: JSON.stringify({ email, password }),
    });
    return (await signIn.handler(request)).status;
  }
});
