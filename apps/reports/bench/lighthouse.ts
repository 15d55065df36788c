import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "@kith/testing/browser";
import { run } from "./run.ts";

const version = "13.5.0";

/** What Lighthouse gives a page, of a hundred in each category, and the checks that cost it something. */
export type Graded = { scores: [category: string, score: number][]; lost: string[] };

/** Installs Lighthouse from npm into a folder of its own, outside the house, and opens a browser for it. Close it when done. */
export async function openLighthouse(folder: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${version}`], folder);
  const { path, env } = await findBrowser();
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"];
  const browser = spawn(path, [...flags, `--user-data-dir=${join(folder, "profile")}`, "about:blank"], { env });
  const port = await new Promise<number>((resolve, reject) => {
    let said = "";
    browser.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const found = said.match(/DevTools listening on ws:\/\/[^:]+:(\d+)/)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    browser.once("close", () => reject(new Error(`Chromium ended: ${said}`)));
  });
  const { default: lighthouse }: { default: Lighthouse } = await import(
    pathToFileURL(join(folder, "node_modules/lighthouse/core/index.js")).href
  );
  return {
    grade: async (url: string): Promise<Graded> => graded(await lighthouse(url, { port, logLevel: "error" })),
    close: () => browser.kill(),
  };
}

type Lighthouse = (url: string, flags: { port: number; logLevel: "error" }) => Promise<{ lhr: Report } | undefined>;
type Report = {
  categories: Record<string, { id: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
};

function graded(came: { lhr: Report } | undefined): Graded {
  if (came === undefined) throw new Error("Lighthouse gave no report");
  const { categories, audits } = came.lhr;
  const asked = Object.values(categories).filter(({ id }) => wanted.has(id));
  const costly = asked.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return {
    scores: asked.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    lost: costly.filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}

const wanted = new Set(["performance", "accessibility", "best-practices", "seo"]);
