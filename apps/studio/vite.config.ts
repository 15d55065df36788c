import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";

// No inlined assets and no inline script, so that the strictest content policy lets the studio through.
export default defineConfig({
  base: "/studio/",
  plugins: [react(), compressed()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
