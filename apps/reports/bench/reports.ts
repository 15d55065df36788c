import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../test/serve.ts";
import { openLighthouse } from "./lighthouse.ts";
import { writeReleases } from "./many-releases.ts";
import { measurePage } from "./measure-page.ts";
import { copyWithRival, installRival, makeWithRival } from "./rival.ts";
import { type Ran, run } from "./run.ts";
import { weightsOf } from "./weights.ts";

// What a report weighs, how fast it shows, what Lighthouse says of the pages, how the build grows and what one more report
// costs. `--most 10000` for all three sizes, `--most 0` for none.
const { values } = parseArgs({ options: { most: { type: "string", default: "1000" } } });
const room = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
const build = (releases: string, out: string, more: string[] = []) =>
  run(process.execPath, [join(room, "scripts/build.ts"), "--releases", releases, "--out", out, ...more], room);

try {
  const releases = join(folder, "examples");
  const examples = fileURLToPath(new URL("../../../packages/release/examples/", import.meta.url));
  cpSync(examples, releases, { recursive: true });
  cpSync(join(examples, "programme"), releases, { recursive: true });
  const site = join(folder, "site");
  await build(releases, site);

  console.log(
    "\nWhat a report weighs (brotli; at most 20 kB to read in full, 80 kB with charts; scripts for content: 0 kB)",
  );
  const weights = weightsOf(site);
  for (const { page, inFull, withCharts } of weights.slice(0, 4))
    console.log(`  ${page.padEnd(34)} ${kilobytes(inFull)} in full   ${kilobytes(withCharts)} with charts`);

  console.log(
    "\nHow it shows on a slow phone (400 kbit/s, 400 ms, CPU four times slower; read off the browser's clock)",
  );
  const shown = await measurePage(site, weights[0]?.page ?? "index.html");
  console.log(
    `  largest paint ${shown.largestPaint} ms, shift ${shown.shift}, blocked ${shown.blocked} ms, ${shown.requests} requests before reading`,
  );

  console.log(
    "\nLighthouse 13.5.0, its own slow phone (at least 98 of 100 in each; the first report may be listed by search engines)",
  );
  await lookWithLighthouse(releases, weights[0]?.page ?? "");

  console.log(
    "\nBuild, two languages. Kith: every release checked, every page and what lies beside it made, every byte searched for leaks.",
  );
  console.log(
    "Pages alone: only what Eleventy 3.1.8 does too, which makes the same pages of the same releases with templates of the same content.",
  );
  const rival = join(folder, "rival");
  await installRival(rival);
  for (const many of [100, 1000, 10_000].filter((size) => size <= Number(values.most))) {
    const [from, out] = [join(folder, `releases-${many}`), join(folder, `site-${many}`)];
    writeReleases(from, 0, many);
    const own = await build(from, out);
    const pages = globSync("**/index.html", { cwd: out }).length;
    console.log(`\n  ${many} reports, ${pages} pages`);
    say("Kith, everything", { ...own, pages });
    const alone = join(folder, `pages-${many}`);
    const ran = await run(process.execPath, [join(room, "bench/pages-only.ts"), from, alone], room);
    say("Kith, pages alone", { ...ran, pages: globSync("**/index.html", { cwd: alone }).length });
    rmSync(alone, { recursive: true, force: true });
    say("Eleventy makes the same pages", await makeWithRival(rival, from, out));
    say("Eleventy copies finished pages", await copyWithRival(rival, out));
    writeReleases(from, many, 1);
    const more = await build(from, out);
    console.log(
      `    one more report stands after ${more.saidAfter.toFixed(1)} s (${more.megabytes} MB); what stood before is cleared away after ${more.seconds.toFixed(1)} s`,
    );
    for (const place of [from, out]) rmSync(place, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A report that its programme lets be found stands at its public address; all other pages ask not to be listed. */
async function lookWithLighthouse(releases: string, report: string): Promise<void> {
  const listed = report.split("/").at(-2) ?? "";
  const [from, site] = [join(folder, "found"), join(folder, "site-found")];
  cpSync(releases, from, { recursive: true });
  writeFileSync(join(from, "listed.txt"), `${listed}\n`);
  const [served, lighthouse] = [await serve(site), await openLighthouse(join(folder, "lighthouse"))];
  try {
    await build(from, site, ["--site", new URL(served.at).origin]);
    const programme = globSync("programmes/*/index.html", { cwd: site })[0] ?? "index.html";
    for (const page of [report, `en/${report}`, "index.html", programme, "protect/index.html"]) {
      const { scores, lost } = await lighthouse.grade(served.at + page);
      const says = scores.map(([name, score]) => `${name} ${score}`).join("   ");
      console.log(`  ${page.padEnd(38)} ${says}${lost.length > 0 ? `   (${lost.join(", ")})` : ""}`);
    }
  } finally {
    lighthouse.close();
    served.close();
  }
}

/** A line of the comparison; on a machine that does other things too, the processors' seconds tell more than the clock's. */
function say(who: string, { seconds, worked, megabytes, pages }: Ran & { pages: number }): void {
  const each = `${Math.round(pages / seconds)} pages/s`;
  console.log(
    `    ${who.padEnd(32)} ${seconds.toFixed(1)} s, ${each} (${worked.toFixed(1)} s of processors' work, ${megabytes} MB)`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
}
