import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toSurvey } from "@kith/form";
import type { Instrument } from "@kith/instrument";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { compressed } from "../build/compressed.ts";

/** Both pages as people would get them: ours, and the plain one with the form inside. */
export async function buildPages(instrument: Instrument): Promise<{ ours: string; plain: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  const [ours, plain] = [join(folder, "ours"), join(folder, "plain")];
  const form = JSON.stringify(toSurvey(instrument, "zh-CN"));
  const options = { emptyOutDir: true, chunkSizeWarningLimit: 5000 };
  process.env.NODE_ENV = "production";
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await build({ root: here(".."), mode: "production", logLevel: "error", build: { ...options, outDir: ours } });
  await build({
    root: here("plain-page"),
    configFile: false,
    mode: "production",
    base: "/plain/",
    logLevel: "error",
    plugins: [
      {
        name: "bench-form",
        resolveId: (id) => (id === "virtual:form" ? "\0virtual:form" : null),
        load: (id) => (id === "\0virtual:form" ? `export const form = ${form}` : null),
      },
      react(),
      compressed(),
    ],
    build: { ...options, outDir: plain },
  });
  return { ours, plain, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
