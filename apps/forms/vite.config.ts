import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { inlineStyle } from "./build/inline-style.ts";
import { ownWords } from "./build/own-words.ts";
import { precache } from "./build/precache.ts";

export default defineConfig({
  base: "/f/",
  plugins: [ownWords(), react(), inlineStyle(), precache(), compressed()],
  build: {
    // The light page is for old phones; what it needs beyond syntax is in old-browsers.ts.
    target: ["chrome64", "safari12"],
    cssTarget: ["chrome80", "safari13"],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/service-worker.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
});
