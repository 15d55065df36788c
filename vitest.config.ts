import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The browser and database tests mostly wait, so three at once fit on two cores.
    maxWorkers: 3,
    projects: ["packages/*", "apps/*", "apps/server/postgres", "packages/testing/walking-path"].map(
      (room) => `${room}/vitest.config.ts`,
    ),
  },
});
