import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Tells the service worker which files make the app, so that a form once opened opens again without a network. */
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
        const files = Object.values(bundle)
          .filter((file) => file.fileName !== "sw.js" && !file.fileName.endsWith(".map"))
          .map((file) => (file.fileName === "index.html" ? "/f" : `/f/${file.fileName}`))
          .toSorted();
        const hash = createHash("sha256");
        for (const file of Object.values(bundle)) hash.update(file.type === "chunk" ? file.code : file.source);
        const list = JSON.stringify({ version: hash.digest("hex").slice(0, 12), files });
        if (!worker.code.includes("__PRECACHE__")) throw new Error("precache requires its mark in the service worker");
        worker.code = worker.code.replace("__PRECACHE__", list);
      },
    },
  };
}
