import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { siteFolder } from "../../src/publish/site.ts";
import { Store } from "../../src/store/store.ts";
import { runKith, runKithInChinese } from "../run-kith.ts";
import { temporaryFolder } from "../stage.ts";

const examples = fileURLToPath(import.meta.resolve("../../../../packages/release/examples/"));

test("kith publish makes a site from release files, and a broken one leaves every page as it stood and is named", async () => {
  using folder = temporaryFolder();
  const [releases, out] = [join(folder.path, "releases"), join(folder.path, "public", "site")];
  mkdirSync(releases);
  for (const name of ["published", "harm-first"]) {
    copyFileSync(join(examples, `${name}.release.json`), join(releases, `${name}.json`));
  }
  const built = await runKith("publish", "--releases", releases, "--out", out);
  expect(built).toMatchObject({ code: 0, out: `✓ The site stands in ${out}.\n` });
  const groups = () =>
    readdirSync(join(out, "groups")).filter((name) => existsSync(join(out, "groups", name, "index.html")));
  expect(groups()).toHaveLength(2);

  const one = join(releases, "published.json");
  writeFileSync(one, readFileSync(one, "utf8").slice(0, 300));
  const withOne = await runKithInChinese("publish", "--releases", releases, "--out", out);
  expect(withOne).toMatchObject({ code: 1, out: `✓ 网站在 ${out}。\n` });
  expect(withOne.says).toContain("published.json");
  expect(groups()).toHaveLength(2);
});

test("kith publish of a data folder puts its pages in their place again, and one that holds nothing public says so", async () => {
  using folder = temporaryFolder();
  await (await Store.open(folder.path)).close();
  const lost = await runKith("publish", "--data", folder.path);
  expect(lost).toMatchObject({ code: 0, says: "" });
  expect(readFileSync(join(siteFolder(folder.path), "index.html"), "utf8")).toContain("还没有公布的报告");
});

test("kith publish that is told too little, or of a folder that is not there, is a sentence", async () => {
  const [little, nowhere] = await Promise.all([
    runKith("publish", "--releases", "somewhere"),
    runKith("publish", "--releases", "/no/such/folder", "--out", "/no/such/site"),
  ]);
  expect(little).toMatchObject({ code: 1, says: expect.stringContaining("--out FOLDER") });
  expect(nowhere).toMatchObject({ code: 1, says: expect.stringContaining("/no/such/folder") });
});
