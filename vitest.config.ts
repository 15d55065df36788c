import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The browser tests mostly wait, so two at once fit on two cores.
    maxWorkers: 2,
    projects: ["packages/*", "apps/*", "apps/server/postgres", "packages/testing/walking-path"].map(
      (room) => `${room}/vitest.config.ts`,
    ),
  },
});
