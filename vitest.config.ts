import { defineConfig } from "vitest/config";

// Every project would else run one file at a time on two cores. The browser and database tests mostly wait, so three fit.
process.env.VITEST_MAX_WORKERS ??= "3";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "apps/server/postgres", "packages/testing/walking-path"].map(
      (room) => `${room}/vitest.config.ts`,
    ),
  },
});
