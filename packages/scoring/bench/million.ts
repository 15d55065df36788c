import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { madeUpAnswers } from "./made-up-answers.ts";
import { items, madeUpScale, subscales } from "./made-up-scale.ts";

const kith = fileURLToPath(import.meta.resolve("../../../apps/server/src/cli/kith.ts"));
const million = 1_000_000;
const waves = ["T0", "mid", "T1", "T2"];

/** Says on its way out how much memory the process ever took, in kilobytes. */
const tellsPeak = "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))";

/** A million filled-in forms from a CSV to a CSV of scores, by the command that anybody runs; then the same with a tenth. */
export async function scoreMillion(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kith-million-"));
  try {
    writeFileSync(join(folder, "bench.json"), JSON.stringify(madeUpScale()));
    for (const forms of [million / 10, million]) await scoreFile(folder, forms);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scoreFile(folder: string, forms: number): Promise<void> {
  const [answers, scores] = [join(folder, "answers.csv"), join(folder, "scores.csv")];
  await pipeline(csvOf(forms), createWriteStream(answers));
  const from = performance.now();
  const { code, says } = await run(["score", "--instrument", join(folder, "bench.json"), answers], scores);
  const seconds = (performance.now() - from) / 1000;
  const peak = Number(/^peak (\d+)$/m.exec(says)?.[1]) / 1024;
  if (code !== 0) throw new Error(`kith score ended with ${code}: ${says}`);
  const megabytes = (file: string) => (statSync(file).size / 1e6).toFixed(0);
  console.log(
    `${forms.toLocaleString("en")} forms: ${seconds.toFixed(1)} s, ${Math.round(forms / seconds).toLocaleString("en")} a second, ` +
      `${megabytes(answers)} MB in, ${megabytes(scores)} MB out (${forms * subscales.length} scores), peak memory ${peak.toFixed(0)} MB`,
  );
}

/** The forms of so many people as CSV, four for each child; ten thousand different ones over and over. */
async function* csvOf(forms: number): AsyncGenerator<string> {
  const lines = madeUpAnswers(10_000).map((answers) => items.map(({ id }) => answers[id] ?? "").join(","));
  yield `child,wave,${items.map(({ id }) => id).join(",")}\n`;
  for (let at = 0; at < forms; at += lines.length) {
    yield lines.map((line, nth) => `c${(at + nth) >> 2},${waves[nth % 4]},${line}\n`).join("");
  }
}

function run(args: string[], into: string): Promise<{ code: number | null; says: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(tellsPeak)}`, kith, ...args],
      {
        stdio: ["ignore", openSync(into, "w"), "pipe"],
      },
    );
    let says = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      says = (says + chunk.toString("utf8")).slice(-4_000);
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, says }));
  });
}
