import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/**
 * Tells the service worker which files make the app, so that a form once opened opens again without a network: the light page's
 * own, which every visit keeps, and the rest, kept only where the large lane is in use.
 */
export function precache(): Plugin {
  return {
    name: "kith-precache",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle["sw.js"];
        if (worker?.type !== "chunk") throw new Error("precache requires the service worker among the entries");
        const light = lightFiles(bundle);
        const files = Object.values(bundle)
          .map((file) => file.fileName)
          .filter((name) => name !== "sw.js" && !name.endsWith(".map"))
          .toSorted();
        const hash = createHash("sha256");
        for (const file of Object.values(bundle)) hash.update(file.type === "chunk" ? file.code : file.source);
        const list = JSON.stringify({
          version: hash.digest("hex").slice(0, 12),
          files: files.filter((name) => light.has(name)).map(toAddress),
          more: files.filter((name) => !light.has(name)).map(toAddress),
        });
        if (!worker.code.includes("__PRECACHE__")) throw new Error("precache requires its mark in the service worker");
        worker.code = worker.code.replace("__PRECACHE__", list);
      },
    },
  };
}

/** The page, its script with all that this imports outright or soon, and their style sheets. */
function lightFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const found = new Set(["index.html"]);
  const add = (chunk: Rolldown.OutputChunk): void => {
    if (found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    // The page has its own style sheet inside.
    if (!chunk.isEntry) for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    const later = chunk.dynamicImports.filter((name) => /\/later-[^/]+\.js$/.test(name));
    for (const name of [...chunk.imports, ...later]) {
      const imported = bundle[name];
      if (imported?.type === "chunk") add(imported);
    }
  };
  for (const file of Object.values(bundle))
    if (file.type === "chunk" && file.isEntry && file.name === "index") add(file);
  return found;
}

function toAddress(name: string): string {
  return name === "index.html" ? "/f" : `/f/${name}`;
}
