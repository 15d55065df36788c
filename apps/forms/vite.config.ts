import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { inlineScript } from "./build/inline-script.ts";
import { inlineStyle } from "./build/inline-style.ts";
import { ownWords } from "./build/own-words.ts";
import { precache } from "./build/precache.ts";
import { smallPreload } from "./build/small-preload.ts";

const later =
  /src\/(light\/later\/|light\/words\/later|aloud\/|send\/(?!refusal|use-|survey-)|keep\/hand-over|link\/(refusal-phrases|typed-code)|sitting\/words-after|missing-value|compile\/light-answers)/;

export default defineConfig({
  base: "/f/",
  plugins: [ownWords(), smallPreload(), react(), inlineStyle(), inlineScript(), precache(), compressed()],
  build: {
    // The light page is for old phones; what it needs beyond syntax is in old-browsers.ts.
    target: ["chrome80", "safari13.1"],
    cssTarget: ["chrome80", "safari13.1"],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/service-worker.ts" },
      output: {
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        // One request for all that a phone fetches after its first question, also what the other lane shares with it.
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "later", test: later }] },
      },
    },
  },
});
