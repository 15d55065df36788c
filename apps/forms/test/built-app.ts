import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Builds the app as it is now into a folder of its own, so that a test never looks at an older one. */
export async function buildApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kith-forms-"));
  const before = process.env.NODE_ENV;
  // Vitest says "test" here; what people get is the production build, with its service worker.
  process.env.NODE_ENV = "production";
  await build({
    root: new URL("..", import.meta.url).pathname,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  process.env.NODE_ENV = before;
  return folder;
}
