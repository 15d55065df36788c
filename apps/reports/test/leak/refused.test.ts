import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { exampleReleases } from "../places.ts";

const run = promisify(execFile);
const room = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the examples with one line of the room's own source changed, beside an old site. */
async function buildWith(
  file: string,
  from: string,
  to: string,
): Promise<{ code: number; says: string; left: string[] }> {
  mkdirSync(join(room, ".astro"), { recursive: true });
  const copy = mkdtempSync(join(room, ".astro", "planted-"));
  try {
    for (const part of ["src", "scripts", "public", "package.json"]) {
      cpSync(join(room, part), join(copy, part), { recursive: true });
    }
    const text = readFileSync(join(copy, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(
      join(copy, file),
      text.replace(from, () => to),
    );
    const out = join(copy, "old site");
    mkdirSync(out);
    writeFileSync(join(out, "index.html"), "the old page");
    const args = [join(copy, "scripts/build.ts"), "--releases", exampleReleases, "--out", out];
    const { code, says } = await run(process.execPath, args).then(
      ({ stdout }) => ({ code: 0, says: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, says: stderr }),
    );
    const left = readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"));
    return { code, says, left };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const refusals: [what: string, file: string, from: string, to: string, says: RegExp][] = [
  [
    "a template that prints an unrounded mean",
    "src/parts/FindingTable.astro",
    "{row.printed.change}",
    "{row.after / 7}",
    /^en\/groups\/bamboo\/index\.html would let out 0\.\d{9,} in the text of <td>: it is more precise than .+, and there are \d+ more/,
  ],
  [
    "a script that carries the releases to readers",
    "src/figure/kith-chart.ts",
    "class KithChart",
    'import { releaseFiles } from "virtual:kith-site";\n(globalThis as { all?: unknown }).all = releaseFiles;\nclass KithChart',
    /^_astro\/.+\.js would let out .+ in the whole file: the script was not made apart from the releases/,
  ],
];

test.for(refusals)(
  "%s is not built: one sentence names file, number and place, and the old site stays",
  async ([, file, from, to, says]) => {
    const refused = await buildWith(file, from, to);
    expect(refused.code).toBe(1);
    expect(refused.says).toMatch(says);
    expect(refused.says).toMatch(/The site was left as it was\.\n$/);
    expect(refused.says.trim().split("\n").length).toBe(1);
    expect(refused.left).toEqual(["the old page"]);
  },
);
