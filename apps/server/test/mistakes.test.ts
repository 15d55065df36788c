import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkInstrument } from "../src/cli/check-instrument.ts";
import { demo } from "../src/cli/demo.ts";
import { estimate } from "../src/cli/estimate.ts";
import { release } from "../src/cli/release.ts";
import { score } from "../src/cli/score.ts";
import { serve } from "../src/cli/serve.ts";
import { Store } from "../src/store/store.ts";
import { kith, runKith, runNode } from "./run-kith.ts";
import { instrumentOf, openStage, temporaryFolder } from "./stage.ts";

test("a taken port is one sentence, and the data folder stays usable", async () => {
  using folder = temporaryFolder();
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const { code, says } = await runKith("serve", "--data", folder.path, "--port", String(port));
  other.close();
  expect({ code, says }).toEqual({
    code: 1,
    says: `Port ${port} is taken by another program; stop that one, or choose another: --port ${port + 1}.\n`,
  });
  await (await Store.open(folder.path)).close();
});

test("a data folder that another Kith has open is one sentence", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const { code, says } = await runKith("serve", "--data", folder.path, "--port", "0");
  await store.close();
  expect(code).toBe(1);
  expect(says).toBe(
    `Another Kith has the data folder ${folder.path} open; stop it first, or choose another folder with --data.\n`,
  );
});

test("an old Node is told what is needed before anything else", async () => {
  const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.0'})";
  for (const entry of [kith, fileURLToPath(import.meta.resolve("../bin/kith.cjs"))]) {
    const { code, says } = await runNode(["--import", pretend, entry, "demo"]);
    expect(code).toBe(1);
    expect(says).toContain("Kith needs Node 24.15 or newer, and this is 20.20.0");
    expect(says.trim().split("\n")).toHaveLength(1);
  }
});

test("a broken instrument file is one sentence that says where", async () => {
  using folder = temporaryFolder();
  const whole = instrumentOf("kith-interpersonal-teacher");
  const file = `${folder.path}/broken.json`;
  writeFileSync(file, JSON.stringify({ ...whole, title: { en: "Only English" } }));
  const { code, says } = await runKith("check-instrument", file);
  expect(code).toBe(1);
  expect(says).toMatch(/^The instrument file .*broken\.json must be mended first: title\.zh-CN: .*\n$/);
  writeFileSync(file, JSON.stringify(whole).slice(0, 500));
  expect((await runKith("check-instrument", file)).says).toContain("is not whole JSON");
});

test("a second broken instrument file is not hidden by the first, and a whole one is said too", async () => {
  using folder = temporaryFolder();
  const files = ["first", "second"].map((name) => `${folder.path}/${name}.json`);
  for (const file of files) writeFileSync(file, "{}");
  const { code, out, says } = await runKith("check-instrument", ...files, "kith-interpersonal-teacher");
  expect(code).toBe(1);
  expect(says.trim().split("\n")).toHaveLength(2);
  expect(says).toContain("id: this is missing; add it");
  expect(out).toContain("✓ kith-interpersonal-teacher");
});

test("links that were given out are not left dead in silence when the pepper is lost", async () => {
  await using stage = await openStage();
  const { folder } = stage.store;
  await stage.stop();
  await stage.store.close();
  rmSync(`${folder}/pepper`);
  const { code, says } = await runKith("serve", "--data", folder, "--port", "0");
  expect({ code, lines: says.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
  expect(says).toContain("has lost its file called pepper");
  expect(existsSync(`${folder}/pepper`)).toBe(false);
});

test("a demo with broken links, a file for a data folder and an option without its value are one sentence each", async () => {
  using folder = temporaryFolder();
  writeFileSync(`${folder.path}/demo-links.json`, "{");
  const links = await runKith("demo", "--data", folder.path, "--port", "0");
  const file = await runKith("demo", "--data", `${folder.path}/demo-links.json`, "--port", "0");
  const value = await runKith("demo", "--port");
  expect([links, file, value].map(({ code, says }) => [code, says.trim().split("\n").length])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(links.says).toContain("demo-links.json cannot be read any more");
  expect(file.says).toContain("cannot be a data folder");
  expect(value.says).toContain("--port needs a value after it");
});

test("a file that is not there, an unknown option and an unknown command are one sentence each", async () => {
  const missing = await runKith("check-instrument", "/nowhere/a.json");
  const option = await runKith("serve", "--prot", "1");
  const command = await runKith("srve");
  const port = await runKith("serve", "--port", "many");
  expect([missing, option, command, port].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  expect(missing.says).toContain("There is no file /nowhere/a.json");
  expect(option.says).toContain("--prot");
  expect(command.says).toContain('There is no command "srve"');
  expect(port.says).toContain('"many" is not a port');
});

test("--fresh clears a demo and never a folder of somebody else's", async () => {
  using folder = temporaryFolder();
  writeFileSync(`${folder.path}/thesis.docx`, "three years of work");
  const { code, says } = await runKith("demo", "--fresh", "--data", folder.path, "--port", "0");
  expect(code).toBe(1);
  expect(says).toContain("does not hold a demo");
  expect(existsSync(`${folder.path}/thesis.docx`)).toBe(true);
});

test("packages that could not be installed are one sentence about the network", async () => {
  const { code, says } = await runNode([fileURLToPath(import.meta.resolve("../bin/no-packages.cjs"))]);
  expect(code).toBe(1);
  expect(says).toContain("only the first start needs the npm registry");
});

test("every command explains itself", async () => {
  const overview = await runKith("--help");
  expect(overview.code).toBe(0);
  const help = await runKith("release", "--help");
  expect({ code: help.code, says: help.says }).toEqual({ code: 0, says: "" });
  expect(help.out).toContain("kith release --check FILE");
  for (const { name, summary, help } of [serve, demo, score, estimate, release, checkInstrument]) {
    expect(overview.out).toContain(`${name.padEnd(18)}${summary.en}`);
    expect(help.en).toContain(`kith ${name} `);
    expect(help["zh-CN"]).toContain(`kith ${name} `);
  }
});

test("a taken port leaves no new data folder behind", async () => {
  using folder = temporaryFolder();
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const { code } = await runKith("serve", "--data", `${folder.path}/new`, "--port", String(port));
  other.close();
  expect({ code, isThere: existsSync(`${folder.path}/new`) }).toEqual({ code: 1, isThere: false });
});

test("a reader who stops, as head does, is no mistake of anybody's", async () => {
  const { code, out, says } = await runNode(
    ["-c", 'set -o pipefail; "$0" "$@" | head -n 1', process.execPath, kith, "--help"],
    "/bin/bash",
  );
  expect({ code, lines: out.trim().split("\n").length, says }).toEqual({ code: 0, lines: 1, says: "" });
});
