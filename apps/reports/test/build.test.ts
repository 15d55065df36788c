import { execFile } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { languages } from "@kith/instrument";
import { type Tombstone, tombstoneWords } from "@kith/release";
import { afterAll, expect, inject, test } from "vitest";
import { buildScript, exampleReleases, examples } from "./places.ts";
import { readPage, readReport } from "./read-page.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "kith build "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number; says: string };
const build = (releases: string, out: string, more: string[] = []): Promise<Ran> =>
  run(process.execPath, [buildScript, "--releases", releases, "--out", out, ...more], { cwd: tmpdir() }).then(
    ({ stdout }) => ({ code: 0, says: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, says: stderr }),
  );

test("a release that cannot be read is left out by itself, one line says why and by which rule, and the edition that was public stands", async () => {
  const releases = join(folder, "one is broken");
  const out = join(folder, "old site");
  cpSync(exampleReleases, releases, { recursive: true });
  expect((await build(releases, out)).code).toBe(0);
  const [kept, gone] = [join(out, "groups/willow/index.html"), join(releases, "harm-first.release.json")];
  const before = readFileSync(kept, "utf8");
  writeFileSync(gone, readFileSync(gone, "utf8").replace('"enrolled": ', '"enrolled": 9'));
  const { code, says } = await build(releases, out);
  expect(code).toBe(2);
  expect(says).toMatch(
    /harm-first\.release\.json cannot be published \(.+\)\. .*This file was left out, and all other/,
  );
  expect(says).toMatch(/harm-first\.release\.json 不能公布（.+）。.*只略去了这个文件/);
  expect(says).toContain(
    "hash: this file was changed after it was published; publish it again from the studio. (rule read-release)",
  );
  expect(says.trim().split("\n").length).toBe(1);
  expect(readFileSync(kept, "utf8")).toBe(before);
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain("groups/willow/");
});

const folders = { releases: join(folder, "torn"), out: join(folder, "site without one") };

test("a file that is not JSON was never public: it has no page, and all others have theirs", async () => {
  cpSync(exampleReleases, folders.releases, { recursive: true });
  writeFileSync(join(folders.releases, "torn.json"), "{");
  writeFileSync(join(folders.releases, "listed.txt"), "willow\n");
  writeFileSync(join(folders.releases, "ginkgo.tombstone.json"), JSON.stringify(ginkgo));
  const torn = await build(folders.releases, folders.out);
  expect(torn).toEqual({ code: 2, says: expect.stringMatching(/torn\.json cannot be published .*not JSON/) });
  expect(readdirSync(join(folders.out, "groups")).sort()).toEqual(
    [...examples().map(({ slug }) => slug), ginkgo.slug].sort(),
  );
});

const ginkgo: Tombstone = {
  kind: "kith-tombstone",
  format: 1,
  slug: "ginkgo",
  group: { "zh-CN": "银杏小组", en: "Ginkgo" },
  edition: 2,
  reason: "to-protect-people",
};

test("search engines may list a report only where it was listed by name, and only then is it in the sitemap", () => {
  for (const language of languages)
    for (const { slug } of examples()) {
      const robots = readReport(folders.out, slug, language)
        .querySelector("meta[name=robots]")
        ?.getAttribute("content");
      expect(robots, slug).toBe(slug === "willow" ? "index" : "noindex");
    }
  const sitemap = readFileSync(join(folders.out, "sitemap.xml"), "utf8");
  expect([...sitemap.matchAll(/<loc>([^<]*)</g)].map(([, address]) => address)).toEqual([
    "/reports/groups/willow/",
    "/reports/en/groups/willow/",
  ]);
  expect(readFileSync(join(inject("site"), "sitemap.xml"), "utf8")).not.toContain("<loc>");
});

test("a report that was taken down stands among the editions with a reason that points at nobody", () => {
  for (const language of languages) {
    const page = readPage(folders.out, `${language === "en" ? "en/" : ""}revisions`);
    const line = page.querySelector("table[aria-labelledby=tombstones] tbody tr")?.textContent ?? "";
    expect(line).toContain(ginkgo.group[language]);
    expect(line).toContain(tombstoneWords["to-protect-people"].short[language]);
  }
});

test("the address of a report that was taken down goes on answering, in both languages, and no number is left at it", () => {
  for (const language of languages) {
    const { title, long } = tombstoneWords["to-protect-people"];
    const said = readReport(folders.out, ginkgo.slug, language).querySelector("article")?.textContent ?? "";
    for (const words of [ginkgo.group, title, long]) expect(said).toContain(words[language]);
    expect(said).not.toMatch(/\d/);
  }
  expect(readdirSync(join(folders.out, "groups/ginkgo"))).toEqual(["index.html"]);
});

test("a folder that is not there is refused in a sentence", async () => {
  const absent = await build(join(folder, "absent"), join(folder, "nothing"));
  expect(absent).toEqual({ code: 1, says: expect.stringMatching(/there is no such folder.*left as it was/) });
  expect(readdirSync(folder)).not.toContain("nothing");
});

test("one more report is made and all others are kept, byte for byte as a build from nothing would make them", async () => {
  const [releases, out, anew] = ["growing", "grown", "anew"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync(exampleReleases, releases, { recursive: true });
  const last = join(releases, "harm-first.release.json");
  const held = readFileSync(last);
  rmSync(last);
  expect((await build(releases, out)).says).toMatch(/3 reports .*\(4 made, 0 kept/);
  writeFileSync(last, held);
  expect((await build(releases, out)).says).toMatch(/4 reports .*\(2 made, 3 kept/);
  expect((await build(releases, anew)).says).toMatch(/4 reports .*\(5 made, 0 kept/);
  const [grown, whole] = [out, anew].map((site) =>
    globSync("**/*.*", { cwd: site })
      .sort()
      .map((file) => [file, statSync(join(site, file)).isFile() ? readFileSync(join(site, file), "utf8") : ""]),
  );
  expect(grown).toEqual(whole);
});

test("two builds at once, below other addresses and from elsewhere, do not disturb each other", async () => {
  const outs = [join(folder, "first"), join(folder, "second")];
  const ran = await Promise.all(outs.map((out, index) => build(exampleReleases, out, ["--base", `/site-${index}/`])));
  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  outs.forEach((out, index) => {
    const home = readFileSync(join(out, "index.html"), "utf8");
    expect(home).toContain(`hreflang="en" href="/site-${index}/en/"`);
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
