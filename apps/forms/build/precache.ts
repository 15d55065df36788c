import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

const apart = ["by-code", "child", "other-rater"];

/**
 * Tells the service worker which files make the app, so that a form once opened opens again without a network: the light page's
 * own, which every visit keeps; the parts that only some people need; what compiles links of an older version; and the large lane.
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
        const light = filesOf(bundle, ["later", "english"]);
        const parts: Record<string, string[]> = {};
        for (const name of apart) parts[name] = filesOf(bundle, [name]);
        parts.older = filesOf(bundle, ["compile-here"]);
        const named = [...light, ...apart.flatMap((name) => parts[name] ?? []), "index.html", "sw.js"];
        const all = Object.values(bundle).map((file) => file.fileName);
        // A form begun in the large lane may go on in the light page, which then compiles it.
        parts.large = all.filter((name) => !named.includes(name) && !isPageStyle(name)).toSorted();
        const hash = createHash("sha256");
        for (const file of Object.values(bundle)) hash.update(file.type === "chunk" ? file.code : file.source);
        const addresses = Object.entries(parts).map(([name, files]) => [name, files.map(toAddress)]);
        const list = JSON.stringify({
          version: hash.digest("hex").slice(0, 12),
          files: ["/f", ...light.map(toAddress)],
          parts: Object.fromEntries(addresses),
        });
        if (!worker.code.includes("__PRECACHE__")) throw new Error("precache requires its mark in the service worker");
        worker.code = worker.code.replace("__PRECACHE__", list);
      },
    },
  };
}

/** Some parts with all that they import outright. */
function filesOf(bundle: Rolldown.OutputBundle, names: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk" || found.has(fileName)) return;
    found.add(fileName);
    chunk.imports.forEach(add);
  };
  for (const name of names) {
    const chunk = Object.values(bundle).find((file) => file.type === "chunk" && file.name === name);
    if (!chunk) throw new Error(`precache requires a part called ${name}`);
    add(chunk.fileName);
  }
  return [...found].toSorted();
}

/** The page has its own style sheet inside. */
function isPageStyle(name: string): boolean {
  return /^assets\/index-[^/]+\.css$/.test(name);
}

function toAddress(name: string): string {
  return `/f/${name}`;
}
