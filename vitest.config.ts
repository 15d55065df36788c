import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "packages/testing/walking-path"].map((room) => `${room}/vitest.config.ts`),
  },
});
