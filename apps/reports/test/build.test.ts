import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, inject, test } from "vitest";
import { buildScript, exampleReleases } from "./places.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "kith build "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number; says: string };
const build = (releases: string, out: string, more: string[] = []): Promise<Ran> =>
  run(process.execPath, [buildScript, "--releases", releases, "--out", out, ...more], { cwd: tmpdir() }).then(
    ({ stdout }) => ({ code: 0, says: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, says: stderr }),
  );

test("a release that cannot be read stops the build with one sentence naming it, and the old site stays", async () => {
  const releases = join(folder, "one is broken");
  const out = join(folder, "old site");
  mkdirSync(releases);
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "the old page");
  for (const name of readdirSync(exampleReleases).filter((name) => name.endsWith(".json")))
    copyFileSync(join(exampleReleases, name), join(releases, name));
  writeFileSync(join(releases, "willow.json"), '{ "kind": "kith-release" }');
  const { code, says } = await build(releases, out);
  expect(code).toBe(1);
  expect(says).toMatch(/willow\.json cannot be published \(.+\)\. The site was left as it was\.\n$/);
  expect(says.trim().split("\n").length).toBe(1);
  expect(readdirSync(out)).toEqual(["index.html"]);
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("the old page");
});

test("a file that is not JSON, and a folder that is not there, are each refused in a sentence", async () => {
  const releases = join(folder, "torn");
  mkdirSync(releases);
  writeFileSync(join(releases, "torn.json"), "{");
  const torn = await build(releases, join(folder, "nothing"));
  expect(torn).toEqual({ code: 1, says: expect.stringMatching(/torn\.json cannot be published .*not JSON/) });
  const absent = await build(join(folder, "absent"), join(folder, "nothing"));
  expect(absent).toEqual({ code: 1, says: expect.stringMatching(/there is no such folder/) });
  expect(readdirSync(folder)).not.toContain("nothing");
});

test("two builds at once, below other addresses and from elsewhere, do not disturb each other", async () => {
  const outs = [join(folder, "first"), join(folder, "second")];
  const ran = await Promise.all(outs.map((out, index) => build(exampleReleases, out, ["--base", `/site-${index}/`])));
  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  outs.forEach((out, index) => {
    const home = readFileSync(join(out, "index.html"), "utf8");
    expect(home).toContain(`href="/site-${index}/en/"`);
    expect(home).not.toContain(`/site-${1 - index}/`);
  });
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});

test("no release yet is a home page that says so, with the very scripts and styles of a site that has releases", async () => {
  const releases = join(folder, "none");
  mkdirSync(releases);
  const out = join(folder, "empty site");
  expect((await build(releases, out)).code).toBe(0);
  const [home, full] = [out, inject("site")].map((at) => readFileSync(join(at, "index.html"), "utf8"));
  expect(home).toContain("还没有公布的报告");
  const styles = (page = "") => page.match(/<style>.*?<\/style>/gs);
  expect(styles(home)).toEqual(styles(full));
  const [none, all] = [out, inject("site")].map((at) =>
    readdirSync(join(at, "_astro")).map((name) => [name, readFileSync(join(at, "_astro", name), "utf8")]),
  );
  expect(none).toEqual(all);
});
