import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { inlineScript } from "./build/inline-script.ts";
import { inlineStyle } from "./build/inline-style.ts";
import { onPage } from "./build/on-page.ts";
import { ownCopies } from "./build/own-copies.ts";
import { ownWords } from "./build/own-words.ts";
import { precache } from "./build/precache.ts";
import { smallPreload } from "./build/small-preload.ts";

export default defineConfig({
  base: "/f/",
  plugins: [ownWords(), ownCopies(), smallPreload(), react(), inlineStyle(), inlineScript(), precache(), compressed()],
  build: {
    // The light page is for old phones; what it needs beyond syntax is in old-browsers.ts.
    target: ["chrome91", "safari14.1"],
    cssTarget: ["chrome91", "safari14.1"],
    modulePreload: false,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/service-worker.ts" },
      output: {
        codeSplitting: { groups: [{ name: (id, built) => (onPage(id, built) ? "index" : null) }] },
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
