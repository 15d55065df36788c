import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../test/serve.ts";
import { openLighthouse } from "./lighthouse.ts";
import { writeReleases } from "./many-releases.ts";
import { measurePage } from "./measure-page.ts";
import { installRival, runRival } from "./rival.ts";
import { run } from "./run.ts";
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

  console.log("\nBuild, two languages; beside it Eleventy 3.1.8, which only lays out the finished pages");
  await installRival(join(folder, "rival"));
  const sizes = [100, 1000, 10_000].filter((size) => size <= Number(values.most));
  for (const many of sizes) {
    const [from, out] = [join(folder, `releases-${many}`), join(folder, `site-${many}`)];
    writeReleases(from, 0, many);
    const own = await build(from, out);
    const pages = globSync("**/index.html", { cwd: out }).length;
    const again = join(folder, "rival", `of-${many}`);
    cpSync(join(folder, "rival", "node_modules"), join(again, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    cpSync(join(folder, "rival", "package.json"), join(again, "package.json"));
    const other = await runRival(again, out);
    writeReleases(from, many, 1);
    const more = await build(from, out);
    console.log(
      [
        `  ${String(many).padStart(6)} reports, ${pages} pages:`,
        `${own.seconds.toFixed(1)} s, ${Math.round(pages / own.seconds)} pages/s, ${own.megabytes} MB;`,
        `Eleventy ${other.seconds.toFixed(1)} s, ${Math.round(other.pages / other.seconds)} pages/s, ${other.megabytes} MB;`,
        `one more report stands after ${more.saidAfter.toFixed(1)} s, what stood before is gone after ${more.seconds.toFixed(1)} s, ${more.megabytes} MB`,
      ].join(" "),
    );
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

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
}
