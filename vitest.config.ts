import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*"].map((room) => `${room}/vitest.config.ts`),
  },
});
