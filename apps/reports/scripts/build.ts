#!/usr/bin/env node
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { sayProblem } from "@kith/instrument";
import { leakSentence } from "../src/leak/leak.ts";
import { buildSite } from "../src/site/build-site.ts";
import { readFolder } from "../src/site/read-folder.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";

const usage = "node apps/reports/scripts/build.ts --releases DIR --out DIR [--base /reports/] [--site https://…]";

/** Builds the reports site from a folder of releases. Exit 1 is the caller's mistake, said in a sentence; the old site stays. */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return refuse(`Say where the releases are and where the site goes: ${usage}`);
  const read = await readFolder(options.releases);
  if (read.kind === "refused") {
    const more = read.problems.length - 3;
    const problems = read.problems.slice(0, 3).map((problem) => sayProblem(problem, "en"));
    const told = [...problems, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
    return refuse(`${read.file} cannot be published (${told}). The site was left as it was.`);
  }
  const built = await buildSite(read, options.out, { base: options.base, site: options.site });
  if (built.kind === "leaks") return refuse(leakSentence(built.leaks));
  console.log(`${read.files.length} reports built into ${options.out}`);
  return 0;
}

function readOptions(): { releases: string; out: string; base: string; site: string | null } | null {
  try {
    const { values } = parseArgs({
      options: {
        releases: { type: "string" },
        out: { type: "string" },
        base: { type: "string", default: "/reports/" },
        site: { type: "string" },
      },
    });
    if (values.releases === undefined || values.out === undefined) return null;
    return {
      releases: resolve(values.releases),
      out: resolve(values.out),
      base: `/${values.base}/`.replace(/\/+/g, "/"),
      site: values.site ?? null,
    };
  } catch {
    return null;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await main();
