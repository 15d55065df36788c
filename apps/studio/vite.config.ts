import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// No inlined assets and no inline script, so that the strictest content policy lets the studio through.
export default defineConfig({
  base: "/studio/",
  plugins: [react()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
