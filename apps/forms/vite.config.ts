import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precache } from "./build/precache.ts";

export default defineConfig({
  base: "/f/",
  plugins: [react(), precache()],
  build: {
    // Phones here are old: Chrome 100 and Safari 15.4 are the floor.
    target: ["chrome100", "safari15.4"],
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: "index.html", sw: "worker/service-worker.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
});
