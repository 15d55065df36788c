import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Every project would else run one file at a time on two cores. The browser and database tests mostly wait, so three fit.
process.env.VITEST_MAX_WORKERS ??= "3";
// Many tests start the real commands, each in a process of its own: what one has compiled the next need not.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url));

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "apps/server/postgres", "packages/testing/walking-path"].map(
      (room) => `${room}/vitest.config.ts`,
    ),
  },
});
